package io.entente.interactions.bulk;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds bulk actions: a member's own, and for owners and admins everybody's. */
@Singleton
final class FindBulkAction {
  private final BulkActionStore actions;

  FindBulkAction(BulkActionStore actions) {
    this.actions = actions;
  }

  /**
   * An action as far as it is; another member's reads as unknown.
   *
   * @throws NotFound if the caller sees none of that id
   */
  BulkAction find(Caller by, UUID id) {
    return actions
        .find(by.workspaceId(), id)
        .filter(it -> by.isAtLeastAdmin() || by.memberId().equals(it.createdBy()))
        .orElseThrow(() -> new NotFound("bulk action"));
  }
}
