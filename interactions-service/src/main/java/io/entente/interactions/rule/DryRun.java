package io.entente.interactions.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.interactions.action.Action;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a rule would have matched. Nothing was changed.
 *
 * @param basis what was looked at: messages are judged by their own text and time, and by what is
 *     set on their conversations now; conversations wholly by what they are now
 * @param from what arrived, or was active, since then
 * @param complete whether all was looked at, and not the latest part alone: there may be more than
 *     is looked at, or more than there was time for
 * @param looked how many
 * @param matched how many of them the conditions hold of
 * @param sample the latest of those
 */
@Serdeable
record DryRun(
    Basis basis,
    Instant from,
    boolean complete,
    int looked,
    int matched,
    List<Match> sample,
    List<Action> would) {
  DryRun {
    sample = List.copyOf(sample);
    would = List.copyOf(would);
  }

  /** What is looked at. */
  @Serdeable
  @Schema(name = "DryRunBasis")
  enum Basis {
    MESSAGES,
    CONVERSATIONS;

    @JsonValue
    String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One that the conditions hold of.
   *
   * @param excerpt the beginning of the message
   */
  @Serdeable
  @Schema(name = "DryRunMatch")
  record Match(UUID conversationId, long number, Instant at, String excerpt) {}
}
