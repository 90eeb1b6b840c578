package io.entente.contacts.matching;

import io.entente.contacts.erasure.ErasureFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Lets nobody be erased while people are matched, who would be known by their keys again: those are
 * written after the person was read.
 */
@Singleton
final class WaitForMatching implements ErasureFollower {
  private final MatchTurn turn;

  WaitForMatching(MatchTurn turn) {
    this.turn = turn;
  }

  @Override
  public void waiting(UUID workspaceId) {
    turn.take(workspaceId);
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    // Keys and suggestions go with all other rows.
  }
}
