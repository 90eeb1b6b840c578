package io.entente.contacts.listexport;

import io.entente.contacts.access.LookKind;
import io.entente.contacts.access.NoteAccess;
import io.entente.contacts.listexport.ListContacts.Parts;
import io.entente.events.Ids;
import io.entente.rest.Caller;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Takes note of who takes contacts away as a file: which, and how many were read by now. Of those
 * who were asked for by a query or by their ids, each has it in their own list of looks.
 */
@Singleton
final class NoteExport {
  private static final Duration KEPT = Duration.ofDays(365);

  private final ContactExportStore exports;
  private final NoteAccess accesses;
  private final Clock clock;

  NoteExport(ContactExportStore exports, NoteAccess accesses, Clock clock) {
    this.exports = exports;
    this.accesses = accesses;
    this.clock = clock;
  }

  /** The same parts, which are counted when they are read. */
  Parts noted(Caller caller, String format, ListFilter filter, Parts parts) {
    UUID workspaceId = caller.workspaceId();
    UUID id = Ids.next();
    exports.forget(workspaceId, now().minus(KEPT));
    exports.insert(workspaceId, begun(id, caller, format, filter));
    return place -> {
      Page<ListedContact> part = parts.behind(place);
      exports.count(workspaceId, id, part.items().size());
      if (filter.namesPeople()) {
        part.items().forEach(contact -> accesses.note(caller, contact.id(), LookKind.EXPORT));
      }
      if (part.next() == null) {
        exports.end(workspaceId, id, now());
      }
      return part;
    };
  }

  private ContactExport begun(UUID id, Caller caller, String format, ListFilter filter) {
    return new ContactExport(
        id,
        caller.memberId(),
        caller.name(),
        format,
        filter.name(),
        filter.namesPeople() ? null : filter.value(),
        0,
        now(),
        null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
