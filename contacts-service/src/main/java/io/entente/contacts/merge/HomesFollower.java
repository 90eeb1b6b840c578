package io.entente.contacts.merge;

import java.util.List;
import java.util.UUID;

/**
 * What has to know that contacts are shown as another one from now on: each bean of this type is
 * told in the transaction of the merge, or of its undoing, after the contacts themselves have
 * changed. What it writes commits with them.
 */
public interface HomesFollower {
  /**
   * @param homes the contacts that changed, sorted
   * @param before the contact as which they were shown
   * @param finalId as which they are shown now
   */
  void moved(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId);
}
