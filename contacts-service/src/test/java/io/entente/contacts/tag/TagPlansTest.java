package io.entente.contacts.tag;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TagPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void tagsAreReadAndTakenAwayByTheirContact() {
    plans.assertReadsFew(
        3, ContactTags.OF_CONTACTS.formatted(Sql.in(1)), workspace, plans.contactId(7));
    plans.assertReadsFew(
        3, ContactTags.REMOVE.formatted(Sql.in(1)), workspace, plans.contactId(7), "vip");
  }
}
