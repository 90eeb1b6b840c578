package io.entente.interactions.board;

import io.entente.interactions.board.BoardStore.Present;
import io.entente.interactions.conversation.Conditions;
import io.entente.interactions.conversation.CountConversations;
import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.FindLongestWait;
import io.entente.interactions.conversation.ListOrder;
import io.entente.interactions.conversation.ReadFilters;
import io.entente.interactions.conversation.Total;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a board, by indexes alone and never further than it counts. */
@Singleton
public final class ReadBoard {
  /**
   * So many conversations are counted exactly by their own indexes, of teams as many as in lists:
   * by facets each is looked at. Of more it is said that there are more.
   */
  static final int MOST = 10_000;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<String> OPEN = List.of("open");
  private static final List<String> UNRESOLVED = List.of("open", "pending", "snoozed");

  /** A board is nobody's own: it has no filter by who looks. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final ReadFilters read;
  private final CountConversations count;
  private final FindLongestWait wait;
  private final BoardStore store;
  private final Clock clock;

  ReadBoard(
      ReadFilters read,
      CountConversations count,
      FindLongestWait wait,
      BoardStore store,
      Clock clock) {
    this.read = read;
    this.count = count;
    this.wait = wait;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A board, and when it shows something else though nobody does anything.
   *
   * @param changesAt null if never
   */
  public record Reading(LiveBoard board, @Nullable Instant changesAt) {}

  /**
   * @throws io.entente.rest.BadRequest if a filter has a value that is not known
   */
  public Reading read(UUID workspaceId, BoardFilters filters) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Conditions open = conditions(workspaceId, filters.meaning(OPEN, null, null));
    List<Present> present =
        store.present(workspaceId, filters.team() == null ? List.of() : filters.team(), now);
    List<Total> totals =
        count.totals(
            List.of(
                open,
                conditions(workspaceId, filters.meaning(OPEN, "none", null)),
                conditions(workspaceId, filters.meaning(UNRESOLVED, null, 0L)),
                conditions(workspaceId, filters.meaning(UNRESOLVED, null, HOUR.toSeconds()))),
            filters.team() == null ? MOST : Total.MOST);
    Total overdue = totals.get(2);
    Total due = totals.get(3);
    LiveBoard board =
        new LiveBoard(
            now,
            totals.get(0),
            totals.get(1),
            overdue,
            new Total(Math.max(0, due.count() - overdue.count()), due.exact() && overdue.exact()),
            wait.find(open).orElse(null),
            agents(workspaceId, present));
    return new Reading(board, changesAt(workspaceId, present, now));
  }

  /**
   * @throws io.entente.rest.BadRequest if a filter has a value that is not known
   */
  public void check(UUID workspaceId, BoardFilters filters) {
    conditions(workspaceId, filters.meaning(OPEN, null, null));
  }

  private Conditions conditions(UUID workspaceId, Filters filters) {
    ListOrder order = filters.dueWithinSeconds() == null ? ListOrder.WAITING : ListOrder.DEADLINE;
    return read.read(workspaceId, NOBODY, List.of(filters), order);
  }

  private List<BoardAgent> agents(UUID workspaceId, List<Present> present) {
    BoardFilters all = new BoardFilters(null, null);
    List<Total> open =
        count.totals(
            present.stream()
                .map(it -> conditions(workspaceId, all.meaning(OPEN, it.id().toString(), null)))
                .toList());
    List<BoardAgent> agents = new ArrayList<>();
    for (int i = 0; i < present.size(); i++) {
      Present it = present.get(i);
      agents.add(
          new BoardAgent(
              it.id(), it.name(), it.presence(), it.since(), open.get(i), it.capacity()));
    }
    return agents;
  }

  private @Nullable Instant changesAt(UUID workspaceId, List<Present> present, Instant now) {
    List<Instant> changes = new ArrayList<>(present.stream().map(Present::until).toList());
    Instant overdue = store.nextDue(workspaceId, now);
    if (overdue != null) {
      changes.add(overdue);
    }
    Instant due = store.nextDue(workspaceId, now.plus(HOUR));
    if (due != null) {
      changes.add(due.minus(HOUR));
    }
    return changes.stream().min(Instant::compareTo).orElse(null);
  }
}
