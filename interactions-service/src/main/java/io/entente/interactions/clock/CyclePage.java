package io.entente.interactions.clock;

import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@link #MESSAGES} messages of a cycle, counted: what a {@link io.entente.events.CycleState}
 * says, less the ids and dimensions that the conversation's row holds.
 *
 * @param cycle ordinal of the cycle in its conversation
 * @param page ordinal of the page in its cycle
 * @param pauses of the cycle, on its first page; null while it had none
 * @param worked length of the cycle less its pauses, on its first page; null until it is resolved,
 *     and on pages that were written before pauses were counted
 */
@Serdeable
public record CyclePage(
    int cycle,
    int page,
    Instant openedAt,
    @Nullable Resolution resolution,
    @Nullable Elapsed firstResolution,
    @Nullable Elapsed resolutionTime,
    List<Wait> waits,
    List<Volume> volumes,
    @Nullable Pauses pauses,
    @Nullable Elapsed worked) {

  /** One more message never rewrites more than this many. */
  public static final int MESSAGES = 200;

  public CyclePage {
    waits = List.copyOf(waits);
    volumes = List.copyOf(volumes);
  }

  static CyclePage first(int cycle, Instant openedAt) {
    return new CyclePage(cycle, 0, openedAt, null, null, null, List.of(), List.of(), null, null);
  }

  CyclePage next() {
    return new CyclePage(
        cycle, page + 1, openedAt, null, null, null, List.of(), List.of(), null, null);
  }

  CyclePage withWaits(List<Wait> changed) {
    return new CyclePage(
        cycle,
        page,
        openedAt,
        resolution,
        firstResolution,
        resolutionTime,
        changed,
        volumes,
        pauses,
        worked);
  }

  CyclePage withVolumes(List<Volume> changed) {
    return new CyclePage(
        cycle,
        page,
        openedAt,
        resolution,
        firstResolution,
        resolutionTime,
        waits,
        changed,
        pauses,
        worked);
  }

  CyclePage withPauses(Pauses changed) {
    return new CyclePage(
        cycle,
        page,
        openedAt,
        resolution,
        firstResolution,
        resolutionTime,
        waits,
        volumes,
        changed,
        worked);
  }

  CyclePage resolved(
      Resolution how,
      @Nullable Elapsed sinceFirst,
      @Nullable Elapsed toLast,
      Elapsed lengthLessPauses) {
    return new CyclePage(
        cycle, page, openedAt, how, sinceFirst, toLast, waits, volumes, pauses, lengthLessPauses);
  }

  /** The cycle stays resolved, but its resolution was not the conversation's last one. */
  CyclePage withoutResolutionTime() {
    return new CyclePage(
        cycle, page, openedAt, resolution, firstResolution, null, waits, volumes, pauses, worked);
  }

  /** What its pauses come to. */
  Pauses pausesOrNone() {
    return pauses == null ? Pauses.NONE : pauses;
  }
}
