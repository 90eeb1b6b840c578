package io.entente.contacts.attribute;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttributePlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void valuesAreReadAndTakenAwayByTheirContact() {
    plans.assertReadsFew(
        3, AttributeValues.OF_CONTACTS.formatted(Sql.in(1)), workspace, plans.contactId(7));
    plans.assertReadsFew(
        3, AttributeValues.REMOVE.formatted(Sql.in(1)), workspace, plans.contactId(7), "plan");
  }
}
