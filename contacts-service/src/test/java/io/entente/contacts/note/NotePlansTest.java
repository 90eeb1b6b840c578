package io.entente.contacts.note;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotePlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void timelinesReadEachHomeInOrderToTheLimit() {
    Instant at = Instant.parse("2027-03-02T09:10:00Z");
    plans.assertReadsInOrder(
        NotesOfTimeline.OF_HOME, workspace, plans.contactId(7), at, at, new UUID(-1, -1), 51);
    plans.assertReadsFew(
        2,
        ContactNoteStore.LOCK.formatted(Sql.in(2)),
        workspace,
        plans.contactId(7),
        plans.contactId(8),
        UUID.randomUUID());
    plans.assertReadsFew(1, ContactNoteStore.LOCK_CONTACT, workspace, plans.contactId(7));
  }

  @Test
  void aPageReadsNoMoreThanItShows() {
    plans.assertReadsInOrder(
        ContactNoteStore.PAGE.formatted(Sql.in(1)),
        workspace,
        plans.contactId(7),
        new UUID(-1, -1),
        51);
  }

  @Test
  void notesOfABatchAreLookedUpByTheirContacts() {
    plans.assertReadsFew(
        3,
        ImportedNotes.WRITTEN.formatted(Sql.in(1), Sql.in(1)),
        workspace,
        plans.contactId(7),
        "Note");
  }
}
