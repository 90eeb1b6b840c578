package io.entente.contacts.erasure;

import io.entente.service.idempotency.OncePerKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Has the answers go that are kept for requests sent twice: they tell of people. */
@Singleton
final class ForgetAnswers implements ErasureFollower {
  private final OncePerKey once;

  ForgetAnswers(OncePerKey once) {
    this.once = once;
  }

  @Override
  public void erased(UUID workspaceId, List<UUID> homes) {
    once.forget(workspaceId);
  }
}
