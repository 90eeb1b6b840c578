package io.entente.contacts.note;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotePlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void aPageReadsNoMoreThanItShows() {
    plans.assertReadsInOrder(
        ContactNoteStore.PAGE.formatted(Sql.in(1)),
        workspace,
        plans.contactId(7),
        new UUID(-1, -1),
        51);
  }
}
