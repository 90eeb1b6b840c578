package io.entente.contacts.trail;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrailPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void aPageReadsNoMoreThanItShows() {
    plans.assertReadsInOrder(
        TrailStore.PAGE.formatted(Sql.in(1)), workspace, plans.contactId(7), new UUID(-1, -1), 51);
  }

  @Test
  void sourcesAreReadByTheirContact() {
    plans.assertReadsFew(
        5,
        TrailStore.SOURCES.formatted(Sql.in(1)),
        workspace,
        plans.contactId(7),
        workspace,
        plans.contactId(7),
        workspace,
        plans.contactId(7),
        plans.contactId(7));
  }
}
