package io.entente.interactions.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a strand into its conversations. The result depends on what happened, never
 * on the order of arrival: to append later events gives what to fold all of them gives.
 */
public final class StrandFold {
  private final Function<UUID, OpenHours> hours;
  private final Duration reopenWindow;

  /**
   * @param hours the business clock of a conversation, by the event that opened it
   * @param reopenWindow how long after a resolution a customer's message takes the conversation up
   *     again instead of opening the next one
   */
  public StrandFold(Function<UUID, OpenHours> hours, Duration reopenWindow) {
    this.hours = hours;
    this.reopenWindow = reopenWindow;
  }

  /**
   * What a strand's events come to.
   *
   * @param conversations in order; after an append only those that it concerns
   * @param places the conversation (by ordinal) of each event that belongs to one
   */
  public record Outcome(List<FoldedConversation> conversations, Map<UUID, Integer> places) {
    public Outcome {
      conversations = List.copyOf(conversations);
      places = Map.copyOf(places);
    }
  }

  /** Folds all events of a strand, given in any order. */
  public Outcome fold(Collection<StrandEvent> events) {
    return run(null, events, null);
  }

  /**
   * The same where conversations were joined by hand.
   *
   * @param joinedUntil all up to this event is one conversation, whatever lies between; null if
   *     nothing was joined
   */
  public Outcome fold(Collection<StrandEvent> events, @Nullable EventKey joinedUntil) {
    return run(null, events, joinedUntil);
  }

  /**
   * Goes on from the strand's last conversation.
   *
   * @param last with the pages of {@link FoldedConversation#pagesToAppend}
   * @throws IllegalArgumentException if an event is not later than all before: the strand is then
   *     to be folded anew
   */
  public Outcome append(FoldedConversation last, Collection<StrandEvent> events) {
    for (StrandEvent event : events) {
      if (!canAppend(last, event)) {
        throw new IllegalArgumentException("Not later than all before: " + event);
      }
    }
    return run(last, events, null);
  }

  /**
   * Whether an event is later than all that the conversation's strand has seen, and changes nothing
   * of that: a review may have been answered before, a judgement is on all of it.
   */
  public static boolean canAppend(FoldedConversation last, StrandEvent event) {
    return event.key().isAfter(last.lastEvent())
        && !(event instanceof StrandEvent.Judged)
        && !(event instanceof StrandEvent.Message message && message.isReview());
  }

  /** Whether an event opens a conversation in a strand that has none. */
  public static boolean canOpen(StrandEvent event) {
    return event instanceof StrandEvent.Message message
        && (message.asks() || (message.answers() && message.direct()));
  }

  private Outcome run(
      @Nullable FoldedConversation last,
      Collection<StrandEvent> events,
      @Nullable EventKey joinedUntil) {
    List<StrandEvent> ordered = inOrder(events);
    List<Folding> foldings = new ArrayList<>();
    if (last != null) {
      foldings.add(Folding.goOn(last, hours.apply(last.openedBy())));
    }
    Map<UUID, Integer> places = new HashMap<>();
    for (StrandEvent event : ordered) {
      Folding current = foldings.isEmpty() ? null : foldings.getLast();
      if (opensConversation(current, event, joinedUntil)) {
        int ordinal = current == null ? 0 : current.ordinal() + 1;
        current = Folding.open(ordinal, event, hours.apply(event.id()));
        foldings.add(current);
      }
      if (current != null) {
        current.apply(event);
        places.put(event.id(), current.ordinal());
      }
    }
    return new Outcome(foldings.stream().map(Folding::result).toList(), places);
  }

  /** By time; but what answered a review before that was edited comes behind it. */
  private static List<StrandEvent> inOrder(Collection<StrandEvent> events) {
    Map<UUID, Instant> reviews = new HashMap<>();
    for (StrandEvent event : events) {
      if (event instanceof StrandEvent.Message message && message.isReview()) {
        reviews.put(message.id(), message.at());
      }
    }
    List<StrandEvent> ordered = new ArrayList<>(events);
    if (!reviews.isEmpty()) {
      ordered.replaceAll(event -> placed(event, reviews));
    }
    ordered.sort(Comparator.comparing(StrandEvent::key));
    return ordered;
  }

  private static StrandEvent placed(StrandEvent event, Map<UUID, Instant> reviews) {
    if (event instanceof StrandEvent.Message message && message.answers()) {
      Instant review = message.about() == null ? null : reviews.get(message.about());
      if (review != null && review.isAfter(message.at())) {
        return message.behind(review);
      }
    }
    return event;
  }

  private boolean opensConversation(
      @Nullable Folding current, StrandEvent event, @Nullable EventKey joinedUntil) {
    if (current == null) {
      return canOpen(event);
    }
    return (joinedUntil == null || event.key().isAfter(joinedUntil))
        && event instanceof StrandEvent.Message message
        && message.asks()
        && current.isResolvedFor(reopenWindow, message.at());
  }
}
