package io.entente.interactions.rule;

import io.entente.events.Activity;
import io.entente.events.Ids;
import io.entente.interactions.activity.ActivityFollower;
import io.entente.interactions.rule.RuleEvent.Kind;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.ChangeFollower;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes note, in the running transaction, of what rules are to be asked about once it has
 * committed. It does no statement where no rule would look.
 */
@Singleton
final class TakeNote implements ActivityFollower, ChangeFollower {
  private static final String TARGET = "target.";

  private final RuleBook book;
  private final RuleEventStore events;
  private final Timers timers;
  private final Clock clock;

  TakeNote(RuleBook book, RuleEventStore events, Timers timers, Clock clock) {
    this.book = book;
    this.events = events;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public void happened(UUID workspaceId, List<Activity.Item> items) {
    Set<Kind> watched = book.of(workspaceId).watched();
    if (watched.isEmpty()) {
      return;
    }
    List<RuleEvent> noted = new ArrayList<>();
    for (Activity.Item item : items) {
      UUID conversationId = item.conversationId();
      if (conversationId == null) {
        continue;
      }
      switch (item.type()) {
        case CONVERSATION_OPENED -> add(workspaceId, conversationId, Kind.OPENED, null, noted);
        case MESSAGE_FILED ->
            item.messages()
                .forEach(it -> add(workspaceId, conversationId, Kind.MESSAGE, it.entryId(), noted));
        default -> {}
      }
    }
    keep(noted.stream().filter(it -> watched.contains(it.kind())).toList());
  }

  /** What rules themselves change is followed by {@link RunRules}, which knows the chain. */
  @Override
  public void changed(Collection<Change> changes) {
    List<RuleEvent> noted = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Change change : changes) {
      Kind kind = kind(change);
      if (change.by().kind() != By.Kind.RULE
          && book.of(change.workspaceId()).watched().contains(kind)
          && seen.add(List.of(change.conversationId(), kind))) {
        add(change.workspaceId(), change.conversationId(), kind, null, noted);
      }
    }
    keep(noted);
  }

  private static Kind kind(Change change) {
    if (change.field().startsWith(TARGET)) {
      return "\"breach\"".equals(change.after()) ? Kind.BREACH : Kind.WARNING;
    }
    return change.field().equals("status") ? Kind.STATUS : Kind.CHANGED;
  }

  private static void add(
      UUID workspaceId,
      UUID conversationId,
      Kind kind,
      @Nullable UUID entryId,
      List<RuleEvent> noted) {
    noted.add(new RuleEvent(workspaceId, Ids.next(), conversationId, kind, entryId));
  }

  private void keep(List<RuleEvent> noted) {
    if (noted.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    events.insert(noted);
    timers.set(
        RunRules.KIND, noted.stream().map(it -> new Due(it.workspaceId(), it.id(), now)).toList());
  }
}
