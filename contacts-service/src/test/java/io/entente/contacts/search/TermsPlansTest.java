package io.entente.contacts.search;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import org.junit.jupiter.api.Test;

class TermsPlansTest {
  private final Plans plans = Plans.shared();

  @Test
  void termsAreTakenAwayByTheirContact() {
    plans.assertReadsFew(
        20,
        Terms.DELETE.formatted(Sql.in(2, 3)),
        plans.workspaceId(),
        plans.contactId(1),
        plans.identityId(1),
        plans.workspaceId(),
        plans.contactId(2),
        plans.identityId(2));
  }
}
