package io.entente.contacts.note;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.note.ContactNoteStore.Kept;
import io.entente.contacts.trail.RecordTrail;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes a note away for good, and keeps whose it was and who did so. */
@Singleton
final class RemoveNote {
  private static final String FIELD = "note";

  private final Transactions transactions;
  private final Homes homes;
  private final ContactNoteStore notes;
  private final RecordTrail trail;
  private final Clock clock;

  RemoveNote(
      Transactions transactions,
      Homes homes,
      ContactNoteStore notes,
      RecordTrail trail,
      Clock clock) {
    this.transactions = transactions;
    this.homes = homes;
    this.notes = notes;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is no such contact, or no such note about it
   */
  void remove(Caller by, UUID contactId, UUID noteId) {
    transactions.writing(() -> {
      UUID workspaceId = by.workspaceId();
      UUID shownAs =
          notes.lockContact(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
      Kept kept =
          notes
              .lock(workspaceId, homes.of(workspaceId, shownAs), noteId)
              .orElseThrow(() -> new NotFound("note"));
      notes.delete(workspaceId, kept);
      trail.noteRemoved(
          by,
          kept.contactId(),
          FIELD,
          RemovedNote.of(kept.note()),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    });
  }
}
