package io.entente.contacts.profile;

import io.entente.contacts.contact.Contact;
import io.entente.contacts.contact.ContactStore;
import io.entente.contacts.profile.RecordStore.Locked;
import io.entente.contacts.trail.RecordTrail;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes a contact's record in one transaction, with its version and a trail of what is other than
 * before. What leaves everything as it was leaves no trace.
 */
@Singleton
final class ChangeRecord {
  private final Transactions transactions;
  private final RecordStore records;
  private final ContactStore contacts;
  private final RecordTrail trail;
  private final Clock clock;

  ChangeRecord(
      Transactions transactions,
      RecordStore records,
      ContactStore contacts,
      RecordTrail trail,
      Clock clock) {
    this.transactions = transactions;
    this.records = records;
    this.contacts = contacts;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is done to a contact that is locked. */
  interface Work {
    void on(Locked contact, Instant now);
  }

  /**
   * The contact as it is then.
   *
   * @param id of the contact, or of one that was merged into it
   * @param told the fields whose values the member tells
   * @param ifMatch the versions that may be changed, see {@link EntityTag}; null for any
   */
  Contact change(Caller by, UUID id, Set<String> told, @Nullable String ifMatch, Work work) {
    UUID workspaceId = by.workspaceId();
    return transactions.write(() -> {
      Locked locked = records.lock(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
      new EntityTag(locked.version()).check(ifMatch);
      Contact before = find(workspaceId, locked.id());
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      work.on(locked, now);
      boolean changed = trail.note(by, before, find(workspaceId, locked.id()), told, now);
      if (!changed) {
        return before;
      }
      records.version(workspaceId, locked.id(), locked.version() + 1);
      return find(workspaceId, locked.id());
    });
  }

  private Contact find(UUID workspaceId, UUID id) {
    return contacts.find(workspaceId, id).orElseThrow(() -> new NotFound("contact"));
  }
}
