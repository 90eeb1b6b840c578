package io.entente.interactions.resolution;

import io.entente.interactions.resolution.ActStore.Done;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Wakes conversations when their moment has come. The waking is dated to that moment however late
 * it is recorded, so a downtime changes no number. One that woke before, or that sleeps longer by
 * now, is left alone.
 */
@Singleton
final class WakeSnoozed implements TimerHandler {
  private final LockConversation lock;
  private final FoldStrands fold;
  private final ActStore acts;
  private final Clock clock;

  WakeSnoozed(LockConversation lock, FoldStrands fold, ActStore acts, Clock clock) {
    this.lock = lock;
    this.fold = fold;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return FoldStrands.SNOOZE;
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Done> wakings = new ArrayList<>();
    List<StrandChange> changes = new ArrayList<>();
    for (StoredConversation conversation : lock.lockAll(keys(due))) {
      Instant until = conversation.folded().snoozedUntil();
      if (until != null && !until.isAfter(now)) {
        Act waking = Act.waking(until, now);
        wakings.add(new Done(conversation, waking));
        changes.add(
            StrandChange.done(
                conversation, List.of(waking.event()), new Change.Cause(By.SYSTEM, until)));
      }
    }
    fold.fold(changes, Map.of());
    acts.insert(wakings);
  }

  private static List<ConversationKey> keys(List<Due> due) {
    return due.stream().map(it -> new ConversationKey(it.workspaceId(), it.subjectId())).toList();
  }
}
