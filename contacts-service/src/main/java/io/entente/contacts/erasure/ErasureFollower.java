package io.entente.contacts.erasure;

import java.util.List;
import java.util.UUID;

/**
 * What has more to do than rows to delete when a person is erased: each bean of this type is told
 * in that transaction.
 */
public interface ErasureFollower {
  /** First of all in the transaction, before anything of the person is locked. */
  default void waiting(UUID workspaceId) {}

  /**
   * Before anything goes.
   *
   * @param homes the contacts that are erased
   */
  default void erasing(UUID workspaceId, List<UUID> homes) {}

  /**
   * @param homes the contacts that were erased
   */
  void erased(UUID workspaceId, List<UUID> homes);
}
