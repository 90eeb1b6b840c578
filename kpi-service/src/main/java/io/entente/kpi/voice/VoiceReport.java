package io.entente.kpi.voice;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what customers said: insights that were handed to departments in a period.
 *
 * @param behind changes that are known and not yet counted
 * @param items those with the most insights first, months in order; an insight that comes from
 *     several channels or reasons is in each
 * @param open all that nobody has decided upon, handed over before the end of the period
 */
@Serdeable
record VoiceReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    Meaning definition,
    VoiceFilters filters,
    String by,
    Progress total,
    List<Item> items,
    Open open) {
  VoiceReport {
    items = List.copyOf(items);
  }

  /**
   * How far insights are, as of now.
   *
   * @param decided accepted, refused or shipped
   * @param told all of whose messages' authors know what came of it
   * @param toldInPart some of whose do
   * @param decidedShare of all handed over, as the shares after it; null where there are none
   * @param medianDecisionSeconds from the handing over to the first decision; null where there is
   *     none
   * @param negative decisions that are dated before the handing over: in no median
   */
  @Serdeable
  record Progress(
      long handed,
      long decided,
      long accepted,
      long refused,
      long shipped,
      long told,
      long toldInPart,
      @Nullable Double decidedShare,
      @Nullable Double shippedShare,
      @Nullable Double toldShare,
      @Nullable Long medianDecisionSeconds,
      long negative) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, null, null, null, null, 0);
  }

  /**
   * One member of the dimension.
   *
   * @param value null for no reason
   */
  @Serdeable
  record Item(@Nullable String value, Progress progress) {}

  /**
   * Insights that wait for a decision.
   *
   * @param oldestSince null if there are none
   */
  @Serdeable
  record Open(long count, @Nullable Instant oldestSince, List<Older> olderThan) {
    Open {
      olderThan = List.copyOf(olderThan);
    }
  }

  /** How many of them wait for longer. */
  @Serdeable
  record Older(long days, long count) {}
}
