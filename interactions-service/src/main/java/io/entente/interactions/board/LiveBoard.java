package io.entente.interactions.board;

import io.entente.interactions.conversation.LongestWait;
import io.entente.interactions.conversation.Total;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is there to do just now, and who does it.
 *
 * @param open conversations in which it is our turn
 * @param unassigned those of them that nobody owns
 * @param overdue conversations, pending and snoozed ones too, whose nearest deadline has passed
 * @param dueWithinHour those whose nearest deadline comes within an hour
 * @param longestWait null if nobody waits
 * @param agents who is there, by name
 */
@Serdeable
public record LiveBoard(
    Instant asOf,
    Total open,
    Total unassigned,
    Total overdue,
    Total dueWithinHour,
    @Nullable LongestWait longestWait,
    List<BoardAgent> agents) {
  public LiveBoard {
    agents = List.copyOf(agents);
  }

  /** Whether it shows the same, at whatever moment. */
  public boolean shows(LiveBoard other) {
    return equals(
        new LiveBoard(
            asOf,
            other.open,
            other.unassigned,
            other.overdue,
            other.dueWithinHour,
            other.longestWait,
            other.agents));
  }
}
