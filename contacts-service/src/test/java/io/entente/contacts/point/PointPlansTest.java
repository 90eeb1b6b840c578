package io.entente.contacts.point;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void pointsAreLookedUpByTheirKey() {
    plans.assertReadsFew(
        2,
        ContactPoints.HOMES.formatted(Sql.values(1, 2)),
        "",
        "p7@example.org",
        workspace,
        "email");
  }

  @Test
  void pointsAndCompaniesAreReadByTheirContact() {
    plans.assertReadsFew(
        3, ContactPoints.OF_CONTACTS.formatted(Sql.in(1)), workspace, plans.contactId(7));
    plans.assertReadsFew(
        3, MailCompanies.WANTING.formatted(Sql.in(1)), workspace, plans.contactId(7));
  }
}
