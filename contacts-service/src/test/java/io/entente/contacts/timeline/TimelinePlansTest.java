package io.entente.contacts.timeline;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelinePlansTest {
  private static final Instant AT = Instant.parse("2027-03-02T09:10:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void eachIdentityIsReadInOrderToItsLimit() {
    UUID identity = plans.identityId(7);

    plans.assertReadsInOrder(TimelineStore.MESSAGES, workspace, identity, AT, AT, LAST, 51);
    plans.assertReadsInOrder(TimelineStore.SURVEYS, workspace, identity, AT, AT, LAST, 51);
    plans.assertReadsInOrder(TimelineStore.INSIGHTS, workspace, identity, AT, AT, LAST, 51);
  }

  @Test
  void whoSomebodyIsIsLookedUp() {
    UUID contact = plans.contactId(7);

    plans.assertReadsFew(1, TimelineStore.OF_HOMES.formatted(Sql.in(1)), workspace, contact);
    plans.assertReadsFew(
        1, TimelineStore.IDENTITIES.formatted(Sql.in(1)), workspace, contact, AT, AT, LAST, 51);
    plans.assertReadsFew(
        1, TimelineStore.CONTACTS.formatted(Sql.in(1)), workspace, contact, AT, AT, LAST, 51);
  }
}
