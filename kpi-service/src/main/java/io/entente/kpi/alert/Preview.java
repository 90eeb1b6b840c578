package io.entente.kpi.alert;

import io.entente.kpi.judgement.Judgement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an alert would have rung.
 *
 * @param windowMinutes the window that was looked at, in whole hours
 * @param looks how often it was looked at
 * @param rings in order
 */
@Serdeable
record Preview(Instant from, Instant to, int windowMinutes, int looks, List<Ring> rings) {
  Preview {
    rings = List.copyOf(rings);
  }

  /**
   * From when until when it would have rung.
   *
   * @param endedAt null if it would ring still
   * @param judgement what was seen first
   */
  @Serdeable
  record Ring(Instant raisedAt, @Nullable Instant endedAt, Judgement judgement) {}
}
