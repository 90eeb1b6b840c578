package io.entente.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;

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
    plans.assertReadsInOrder(FlipStore.DUE, Instant.parse("2026-03-02T09:10:00Z"), 500);
    plans.assertReadsInOrder(MemberStore.PAGE, workspace, FIRST, FIRST, 51);
  }

  @Test
  void whatIsKnownOfContactsIsLookedUp() {
    Object[] three = {workspace, plans.contactId(1), plans.contactId(2), plans.contactId(3)};

    for (String statement :
        new String[] {
          SegmentFactStore.BY_IDS,
          SegmentFactStore.POINTS,
          SegmentFactStore.IDENTITIES,
          MemberStore.OF_CONTACTS,
          MemberStore.NAMES
        }) {
      plans.assertReadsFew(3, statement.formatted(Sql.in(3)), three);
    }
    plans.assertReadsFew(
        3,
        SegmentOrderStore.BOUGHT.formatted(Sql.in(3)),
        Instant.EPOCH,
        workspace,
        plans.contactId(1),
        plans.contactId(2),
        plans.contactId(3));
  }

  @Test
  void whoWorksForACompanyIsLookedUpWhereThereAreSegments() {
    SegmentWorld world = new SegmentWorld();
    String conditions = SegmentWorld.all("{\"field\":\"tag\",\"values\":[\"vip\"]}");
    assertThat(world.asked(conditions).status()).isEqualTo(201);

    plans.assertReadsFew(
        1,
        selected(SegmentChanges.NOTE_STAFF),
        world.workspaceId(),
        UUID.randomUUID(),
        world.workspaceId());
  }

  /** What is noted, for the table that it is noted in is not read. */
  private static String selected(String statement) {
    return statement.substring(statement.indexOf("select "), statement.indexOf("on duplicate"));
  }

  @Test
  void messagesAreCountedNoFurtherThanIsAsked() {
    plans.assertReadsInOrder(
        "select occurred_at from timeline_message force index (primary)"
            + " where workspace_id = ? and identity_id = ? and occurred_at >= ?"
            + " order by occurred_at limit ?",
        workspace,
        plans.identityId(1),
        Instant.EPOCH,
        SegmentMessageStore.MOST);
    assertThat(SegmentMessageStore.COUNT).contains("order by occurred_at limit ?");
  }

  @Test
  void whoseProfileItIsIsLookedUpByFinalContact() {
    plans.assertReadsFew(
        1, SegmentFactStore.PROFILES.formatted(Sql.in(1)), workspace, plans.contactId(1));
  }
}
