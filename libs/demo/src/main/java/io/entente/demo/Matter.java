package io.entente.demo;

import io.entente.events.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation from its first word on, as far as it went until the world's end.
 *
 * @param number its own in the world
 * @param priority as the API calls it
 * @param tags names of tags
 * @param agent who owns it; null for nobody
 * @param team who is in charge
 * @param teamBefore who was before it was handed over; null if nobody else was
 * @param note what an agent wrote for colleagues; null if nothing
 * @param spam whether it is none of a customer
 * @param snoozed whether its owner has put it off
 * @param accepted the answer that settled a question; null if none did
 * @param score what the customer answers when asked, from 1 to 5
 */
public record Matter(
    long number,
    Channel channel,
    Topic topic,
    Person person,
    List<Line> lines,
    List<Step> steps,
    List<Sale> sales,
    String priority,
    List<String> tags,
    @Nullable Agent agent,
    Team team,
    @Nullable Team teamBefore,
    @Nullable String note,
    boolean spam,
    boolean snoozed,
    @Nullable Acceptance accepted,
    int score) {
  public Matter {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
    sales = List.copyOf(sales);
    tags = List.copyOf(tags);
  }

  public Instant openedAt() {
    return lines.getFirst().at();
  }

  public Account customer() {
    return lines.getFirst().author();
  }

  /** Whether the last thing that was done is its end, and nobody wrote since. */
  public boolean isResolved() {
    return !steps.isEmpty()
        && steps.getLast().kind().equals("resolved")
        && !lines.getLast().at().isAfter(steps.getLast().at());
  }
}
