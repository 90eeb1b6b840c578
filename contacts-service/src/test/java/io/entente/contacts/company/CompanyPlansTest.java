package io.entente.contacts.company;

import io.entente.contacts.Plans;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void aPageReadsNoMoreThanItShows() {
    plans.assertReadsInOrder(
        CompanyStore.PAGE, workspace, "company1", "company1%", "company1", new UUID(0, 0), 51);
  }

  @Test
  void aCompanyIsReadAndLeftByItsKeys() {
    plans.assertReadsFew(3, CompanyStore.FIND, workspace, UUID.randomUUID());
    plans.assertReadsFew(3, CompanyStore.LEAVE, workspace, UUID.randomUUID());
  }
}
