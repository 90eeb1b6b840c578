package io.entente.contacts.consent;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import org.junit.jupiter.api.Test;

class ImportedConsentPlansTest {
  @Test
  void whatABatchSaidIsLookedUpByItsContacts() {
    Plans plans = Plans.shared();

    plans.assertReadsFew(
        3, ImportedConsentStore.SAID.formatted(Sql.in(1)), plans.workspaceId(), plans.contactId(7));
  }
}
