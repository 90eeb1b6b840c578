package io.entente.contacts.facts;

import io.entente.contacts.erasure.ErasureFollower;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has others forget what brought people who are erased, and where they worked. */
@Singleton
final class TellErased implements ErasureFollower {
  private final TellFacts tell;

  TellErased(TellFacts tell) {
    this.tell = tell;
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    tell.forget(workspaceId, homes);
  }
}
