package io.entente.interactions.sla;

import io.entente.events.TargetClock;
import io.entente.interactions.sla.TargetStore.Place;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is promised in conversations, as it stands now. */
@Singleton
public final class ReadTargets {
  private final TargetStore store;
  private final TermsBook book;
  private final Clock clock;

  ReadTargets(TargetStore store, TermsBook book, Clock clock) {
    this.store = store;
    this.book = book;
    this.clock = clock;
  }

  /** A target, and the place in the list that is after it. */
  public record Placed(ConversationTarget target, List<String> place) {}

  /** Those of a conversation after a place, in order; from the first if there is none. */
  public List<Placed> after(
      UUID workspaceId,
      UUID conversationId,
      UUID connectionId,
      @Nullable List<String> place,
      int limit) {
    Terms terms = book.of(workspaceId);
    Instant now = clock.instant();
    Place after = place == null ? Place.START : Place.of(place);
    return store.after(workspaceId, conversationId, after, limit).stream()
        .map(it ->
            new Placed(
                ConversationTarget.of(
                    it, terms.hours().of(it.target().scheduleId(), connectionId), now),
                Place.of(it.target()).values()))
        .toList();
  }

  /**
   * How the nearest deadlines of conversations stand.
   *
   * @param breached whether its whole second has passed
   * @param remainingSeconds on its clock, negative once it has passed
   */
  public record Standing(boolean breached, long remainingSeconds) {}

  /** One who tells how deadlines of a workspace stand now. */
  public Now now(UUID workspaceId) {
    return new Now(workspaceId, clock.instant());
  }

  /** Reads the terms of the workspace only when a deadline by open hours comes along. */
  public final class Now {
    private final UUID workspaceId;
    private final Instant now;
    private @Nullable Terms terms;

    private Now(UUID workspaceId, Instant now) {
      this.workspaceId = workspaceId;
      this.now = now;
    }

    /**
     * @param scheduleId by whose hours it runs; null for the connection's
     */
    public Standing standing(
        Instant deadline, TargetClock kind, @Nullable UUID scheduleId, UUID connectionId) {
      Terms counting = kind == TargetClock.CALENDAR ? Terms.NONE : terms();
      Instant lapses = deadline.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
      return new Standing(
          !now.isBefore(lapses),
          ConversationTarget.remaining(
              kind, counting.hours().of(scheduleId, connectionId), now, deadline));
    }

    private Terms terms() {
      if (terms == null) {
        terms = book.of(workspaceId);
      }
      return terms;
    }
  }
}
