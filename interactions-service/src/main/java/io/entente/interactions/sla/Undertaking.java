package io.entente.interactions.sla;

import io.entente.events.TargetKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a conversation asks for, whether or not it is promised by a time: an answer, or a
 * resolution.
 *
 * @param page page of the cycle that tells of it
 * @param endedAt null while it is open
 * @param pauses that hold its deadline up, in order
 */
record Undertaking(
    int cycle,
    int page,
    TargetKind kind,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<PausedHours.Stretch> pauses) {

  Undertaking {
    pauses = List.copyOf(pauses);
  }
}
