package io.entente.interactions.segment;

import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.RefreshTargets;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Has conversations promise what is promised to the segments that their customers are in now. */
@Singleton
final class RefreshPromises implements TimerHandler {
  static final String KIND = "segment";

  private static final int AT_ONCE = 50;

  private final LockConversation lock;
  private final RefreshTargets targets;

  RefreshPromises(LockConversation lock, RefreshTargets targets) {
    this.lock = lock;
    this.targets = targets;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void fire(List<Due> due) {
    lock.lockAll(
            due.stream().map(it -> new ConversationKey(it.workspaceId(), it.subjectId())).toList())
        .forEach(targets::review);
  }
}
