package io.entente.contacts.note;

import io.entente.events.Ids;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes down something about a contact, unless that is erased meanwhile. */
@Singleton
final class WriteNote {
  private final Transactions transactions;
  private final ContactNoteStore notes;
  private final Clock clock;

  WriteNote(Transactions transactions, ContactNoteStore notes, Clock clock) {
    this.transactions = transactions;
    this.notes = notes;
    this.clock = clock;
  }

  ContactNote write(Caller by, UUID contactId, NewContactNote added) {
    ContactNote note =
        new ContactNote(
            Ids.next(),
            added.body(),
            by.memberId(),
            by.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return transactions.write(() -> {
      UUID shownAs =
          notes.lockContact(by.workspaceId(), contactId).orElseThrow(() -> new NotFound("contact"));
      notes.insert(by.workspaceId(), shownAs, note);
      return note;
    });
  }
}
