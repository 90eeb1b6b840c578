package io.entente.contacts.merge;

import io.entente.contacts.Plans;
import io.entente.sql.Sql;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergePlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();
  private final List<UUID> homes =
      List.of(plans.contactId(1), plans.contactId(2), plans.contactId(3));
  private final String in = Sql.in(homes.size());

  @Test
  void whatIsLockedIsLookedUp() {
    plans.assertReadsFew(
        3, MovedIdentityStore.OF_HOMES.formatted(in), with(workspace, homes));
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
        1, ShownContactStore.FOLLOW, workspace, homes.get(0), workspace, homes.get(0));
  }

  @Test
  void historyIsReadFromItsEnd() {
    UUID place = new UUID(-1, -1);
    plans.assertReadsFew(3, ContactMergeStore.STANDING.formatted(in), with(workspace, homes));
    plans.assertReadsFew(1, ContactMergeStore.LOCK, workspace, place);
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

  private static Object[] with(UUID workspace, List<UUID> homes) {
    return new Object[] {workspace, homes.get(0), homes.get(1), homes.get(2)};
  }
}
