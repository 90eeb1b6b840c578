package io.entente.contacts.identity;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import org.junit.jupiter.api.Test;

class IdentityPlansTest {
  private final Plans plans = Plans.shared();

  @Test
  void idsAreLookedUp() {
    plans.assertReadsFew(
        2,
        IdentityStore.BY_IDS.formatted(Sql.in(2)),
        plans.workspaceId(),
        plans.identityId(1),
        plans.identityId(2));
  }

  @Test
  void handlesComeInTheirOrder() {
    plans.assertReadsInOrder(IdentityStore.HANDLES, plans.workspaceId(), plans.identityId(1), 100);
  }
}
