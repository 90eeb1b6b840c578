package io.entente.interactions.retention;

import io.entente.events.Ids;
import io.entente.interactions.erasure.EraseMessages;
import io.entente.interactions.erasure.PersonalMessage;
import io.entente.interactions.retention.OldTextStore.Looked;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Applies a workspace's rule once a day, some conversations and a transaction at a time, so that
 * nobody else waits long. Whatever dies in between, the next step is done by whoever comes.
 */
@Singleton
final class RemoveOldTexts implements TimerHandler {
  static final String KIND = "retention";
  static final Duration EVERY = Duration.ofDays(1);

  private static final int CONVERSATIONS_AT_ONCE = 50;
  private static final int MESSAGES_AT_ONCE = 1_000;
  private static final Duration KEPT = Duration.ofDays(400);

  private final RetentionStore rules;
  private final OldTextStore texts;
  private final LockConversation lock;
  private final EraseMessages erase;
  private final Timers timers;
  private final Clock clock;

  RemoveOldTexts(
      RetentionStore rules,
      OldTextStore texts,
      LockConversation lock,
      EraseMessages erase,
      Timers timers,
      Clock clock) {
    this.rules = rules;
    this.texts = texts;
    this.lock = lock;
    this.erase = erase;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public void fire(List<Due> due) {
    for (Due it : due) {
      rules.lock(it.workspaceId()).ifPresent(this::step);
    }
  }

  private void step(Round round) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID workspaceId = round.workspaceId();
    UUID runId = round.runId() == null ? Ids.next() : round.runId();
    if (round.runId() == null) {
      rules.begin(round, runId, now);
    }
    Instant before = Round.before(Objects.requireNonNullElse(round.startedAt(), now), round.days());
    List<Looked> page = texts.page(workspaceId, before, round.place(), CONVERSATIONS_AT_ONCE);
    boolean through = remove(workspaceId, runId, page, before);
    Instant next = now;
    if (through && page.size() < CONVERSATIONS_AT_ONCE) {
      next = now.plus(EVERY);
      rules.finish(workspaceId, runId, now, next);
      rules.forget(workspaceId, now.minus(KEPT));
    } else if (through) {
      rules.goOnAt(workspaceId, page.getLast().place());
    }
    timers.set(KIND, workspaceId, workspaceId, next);
  }

  /** Whether nothing is left in the page; else it is looked at once more. */
  private boolean remove(UUID workspaceId, UUID runId, List<Looked> page, Instant before) {
    List<ConversationKey> keys = new ArrayList<>();
    page.stream()
        .filter(Looked::goes)
        .forEach(it -> keys.add(new ConversationKey(workspaceId, it.id())));
    if (keys.isEmpty()) {
      return true;
    }
    lock.lockAll(keys);
    List<UUID> due =
        texts.due(workspaceId, keys.stream().map(ConversationKey::id).toList(), before);
    List<PersonalMessage> messages = texts.messages(workspaceId, due, MESSAGES_AT_ONCE);
    long files = messages.isEmpty() ? 0 : erase.of(workspaceId, messages);
    boolean through = messages.size() < MESSAGES_AT_ONCE;
    if (through) {
      texts.bare(workspaceId, due);
    }
    rules.add(workspaceId, runId, through ? due.size() : 0, messages.size(), files);
    return through;
  }
}
