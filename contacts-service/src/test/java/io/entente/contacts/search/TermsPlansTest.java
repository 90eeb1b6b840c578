package io.entente.contacts.search;

import io.entente.contacts.Plans;
import org.junit.jupiter.api.Test;

class TermsPlansTest {
  private final Plans plans = Plans.shared();

  @Test
  void termsAreTakenAwayByTheirContact() {
    plans.assertReadsFew(
        20, Terms.DELETE, plans.workspaceId(), plans.contactId(1), plans.identityId(1));
  }
}
