package io.entente.contacts.matching;

import io.entente.contacts.change.ContactChanges;
import io.entente.contacts.merge.HomesFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has people matched anew who were joined, or parted. */
@Singleton
final class RematchMoved implements HomesFollower {
  private final ContactChanges changes;

  RematchMoved(ContactChanges changes) {
    this.changes = changes;
  }

  @Override
  public void moved(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId) {
    changes.tell(workspaceId, List.of(before, finalId));
  }
}
