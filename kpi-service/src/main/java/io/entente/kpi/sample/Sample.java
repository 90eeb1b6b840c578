package io.entente.kpi.sample;

import io.entente.kpi.figure.Span;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts, at one moment. What happened at once and has the same length is one sample
 * of several measures: an answer is a {@code response} and perhaps a {@code first_response} too.
 *
 * @param measures at least one, all of one family
 * @param anchor the moment it is dated at
 * @param position tells apart samples of one cycle page, family and moment; from 0
 * @param agentId who did it; null where nobody of the brand did
 * @param teamId whose it was then; null where no team's, and where that is not told
 * @param policyId that promised; null for all but promises
 * @param amount how many it stands for: messages of an hour; 1 for all others
 * @param span its length; null for what only counts
 */
public record Sample(
    Set<Measure> measures,
    Instant anchor,
    int position,
    @Nullable UUID agentId,
    @Nullable UUID teamId,
    @Nullable UUID policyId,
    int amount,
    @Nullable Span span) {

  public Sample {
    measures = Set.copyOf(measures);
  }

  public Family family() {
    return measures.iterator().next().family();
  }

  /** Whether it belongs to an agent's figures, or to those of nobody in particular. */
  public boolean isByAgent() {
    return measures.iterator().next().isByAgent();
  }
}
