package io.entente.contacts.segment;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentPlansTest {
  private static final UUID FIRST = new UUID(0, 0);

  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void contactsAreLookedAtInOrder() {
    plans.assertReadsInOrder(SegmentFactStore.BEHIND, workspace, FIRST, 500);
    plans.assertReadsInOrder(SegmentFactStore.NEWEST, workspace, 1_000);
    plans.assertReadsInOrder(SegmentStore.CLAIM, Instant.parse("2026-03-02T09:10:00Z"));
    plans.assertReadsInOrder(SegmentChanges.CLAIM, workspace, 500);
    plans.assertReadsInOrder(MemberStore.PAGE, workspace, FIRST, FIRST, 51);
  }

  @Test
  void whatIsKnownOfContactsIsLookedUp() {
    Object[] three = {workspace, plans.contactId(1), plans.contactId(2), plans.contactId(3)};

    for (String statement :
        new String[] {
          SegmentFactStore.BY_IDS,
          SegmentFactStore.POINTS,
          SegmentFactStore.CHANNELS,
          MemberStore.OF_CONTACTS,
          MemberStore.NAMES
        }) {
      plans.assertReadsFew(3, statement.formatted(Sql.in(3)), three);
    }
  }
}
