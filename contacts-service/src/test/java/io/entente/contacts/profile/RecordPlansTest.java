package io.entente.contacts.profile;

import io.entente.contacts.Plans;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordPlansTest {
  private final Plans plans = Plans.shared();
  private final UUID workspace = plans.workspaceId();

  @Test
  void oneContactIsLockedAndCleared() {
    plans.assertReadsFew(1, RecordStore.LOCK, workspace, plans.contactId(7));
    plans.assertReadsFew(
        2,
        RecordStore.CLEAR,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
        workspace,
        plans.contactId(7));
  }
}
