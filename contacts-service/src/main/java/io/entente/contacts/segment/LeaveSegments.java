package io.entente.contacts.segment;

import io.entente.contacts.erasure.ErasureFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has erased people leave their segments. */
@Singleton
final class LeaveSegments implements ErasureFollower {
  private final SegmentChanges changes;

  LeaveSegments(SegmentChanges changes) {
    this.changes = changes;
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    changes.note(workspaceId, homes);
  }
}
