package io.entente.contacts.merge;

import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergePlansTest {
  private static final UUID MERGE = merge();

  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();
  private final List<UUID> homes =
      List.of(plans.contactId(1), plans.contactId(2), plans.contactId(3));
  private final String in = Sql.in(homes.size());

  private static UUID merge() {
    RunningContacts contacts = RunningContacts.shared();
    UUID workspace = Plans.shared().workspaceId();
    UUID member = UUID.randomUUID();
    UUID merge =
        contacts
            .bean(MergeContacts.class)
            .merge(
                workspace,
                Plans.shared().contactId(1),
                Plans.shared().contactId(2),
                new MergeCause(MergeGround.MEMBER, null, member))
            .id();
    contacts.bean(UndoMerge.class).undo(workspace, merge, member);
    return merge;
  }

  @Test
  void whatIsLockedIsLookedUp() {
    plans.assertReadsFew(3, MovedIdentityStore.OF_HOMES.formatted(in), with(workspace, homes));
    plans.assertReadsFew(
        1,
        MovedIdentityStore.LOCK.formatted(Sql.values(3, 1)),
        plans.identityId(1),
        plans.identityId(2),
        plans.identityId(3),
        workspace);
    plans.assertReadsFew(
        1,
        ShownContactStore.LOCK.formatted(Sql.values(3, 1)),
        homes.get(0),
        homes.get(1),
        homes.get(2),
        workspace);
  }

  @Test
  void whatMovesIsLookedUp() {
    plans.assertReadsFew(3, MovedIdentityStore.RAISE.formatted(in), with(workspace, homes));
    plans.assertReadsFew(
        3,
        ShownContactStore.SHOW.formatted(in),
        homes.get(0),
        workspace,
        homes.get(0),
        homes.get(1),
        homes.get(2));
    plans.assertReadsFew(1, ShownContactStore.TOUCH, workspace, homes.get(0));
    plans.assertReadsFew(
        3, ShownContactStore.FOLLOW, workspace, homes.get(0), workspace, homes.get(0));
  }

  @Test
  void historyIsReadFromItsEnd() {
    UUID place = new UUID(-1, -1);
    plans.assertReadsFew(3, ContactMergeStore.STANDING.formatted(in), with(workspace, homes));
    plans.assertReadsFew(1, ContactMergeStore.LOCK, workspace, MERGE);
    plans.assertReadsFew(1, ContactMergeStore.BY_POINT, workspace, MERGE);
    plans.assertReadsFew(
        3,
        ContactMergeStore.OF_HOMES.formatted("id", in),
        workspace,
        homes.get(0),
        homes.get(1),
        homes.get(2),
        place,
        51,
        workspace,
        homes.get(0),
        homes.get(1),
        homes.get(2),
        place,
        51,
        51);
    plans.assertReadsFew(3, ApartStore.OF_HOMES.formatted(in), with(workspace, homes));
  }

  @Test
  void timelinesReadEachHomeInOrderToTheLimit() {
    Instant at = Instant.parse("2099-03-02T09:10:00Z");
    UUID last = new UUID(-1, -1);
    for (String select : MergesOfTimeline.MADE) {
      plans.assertReadsInOrder(select, workspace, homes.get(0), at, at, last, 51);
    }
    for (String select : MergesOfTimeline.UNDONE) {
      plans.assertReadsInOrder(select, workspace, homes.get(0), at, at, last, 51);
    }
  }

  private static Object[] with(UUID workspace, List<UUID> homes) {
    return new Object[] {workspace, homes.get(0), homes.get(1), homes.get(2)};
  }
}
