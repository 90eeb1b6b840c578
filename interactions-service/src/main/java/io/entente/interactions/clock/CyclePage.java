package io.entente.interactions.clock;

import io.entente.events.ActorKind;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
 * @param course what the cycles so far took, on first pages; null where it was not kept yet
 * @param before messages on earlier pages of the cycle; null if there are none, or none were kept
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
    @Nullable Elapsed worked,
    @Nullable Course course,
    @Nullable Messages before) {

  /** One more message never rewrites more than this many. */
  public static final int MESSAGES = 200;

  public CyclePage {
    waits = List.copyOf(waits);
    volumes = List.copyOf(volumes);
  }

  /** Messages by who wrote them. */
  @Serdeable
  public record Messages(int customer, int agent) {
    static final Messages NONE = new Messages(0, 0);

    Messages plus(List<Volume> volumes) {
      return new Messages(
          customer + count(volumes, ActorKind.CUSTOMER), agent + count(volumes, ActorKind.AGENT));
    }

    private static int count(List<Volume> volumes, ActorKind actor) {
      return volumes.stream()
          .filter(volume -> volume.actor() == actor)
          .mapToInt(Volume::count)
          .sum();
    }
  }

  /**
   * What a cycle took, and those before it.
   *
   * @param handledBefore lengths of the conversation's cycles before, less their pauses
   * @param messages of the cycle until it was resolved; null while it runs
   * @param reopenedAt when the next cycle began
   */
  @Serdeable
  public record Course(
      Elapsed handledBefore, @Nullable Messages messages, @Nullable Instant reopenedAt) {
    Course resolvedAfter(Messages written) {
      return new Course(handledBefore, written, null);
    }

    Course reopened(Instant at) {
      return new Course(handledBefore, messages, at);
    }
  }

  /**
   * @param handledBefore lengths of the cycles before, less their pauses; null if not known
   */
  static CyclePage first(int cycle, Instant openedAt, @Nullable Elapsed handledBefore) {
    Course course = handledBefore == null ? null : new Course(handledBefore, null, null);
    return new CyclePage(
        cycle, 0, openedAt, null, null, null, List.of(), List.of(), null, null, course, null);
  }

  CyclePage next() {
    return new CyclePage(
        cycle,
        page + 1,
        openedAt,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        messages());
  }

  /** Those of the cycle up to the end of this page. */
  Messages messages() {
    return (before == null ? Messages.NONE : before).plus(volumes);
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
        worked,
        course,
        before);
  }

  /**
   * With one more message.
   *
   * @param agent null for all other actors
   */
  CyclePage counting(Instant hour, ActorKind actor, @Nullable UUID agent) {
    List<Volume> counted = new ArrayList<>(volumes);
    for (int i = counted.size() - 1; i >= 0; i--) {
      Volume volume = counted.get(i);
      if (volume.hour().equals(hour)
          && volume.actor() == actor
          && Objects.equals(volume.agentId(), agent)) {
        counted.set(i, new Volume(hour, actor, agent, volume.count() + 1));
        return withVolumes(counted);
      }
    }
    counted.add(new Volume(hour, actor, agent, 1));
    return withVolumes(counted);
  }

  private CyclePage withVolumes(List<Volume> changed) {
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
        worked,
        course,
        before);
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
        worked,
        course,
        before);
  }

  CyclePage resolved(
      Resolution how,
      @Nullable Elapsed sinceFirst,
      @Nullable Elapsed toLast,
      Elapsed lengthLessPauses) {
    return new CyclePage(
        cycle,
        page,
        openedAt,
        how,
        sinceFirst,
        toLast,
        waits,
        volumes,
        pauses,
        lengthLessPauses,
        course,
        before);
  }

  CyclePage withCourse(@Nullable Course changed) {
    return new CyclePage(
        cycle,
        page,
        openedAt,
        resolution,
        firstResolution,
        resolutionTime,
        waits,
        volumes,
        pauses,
        worked,
        changed,
        before);
  }

  /** The cycle stays resolved, but its resolution was not the conversation's last one. */
  CyclePage reopened(Instant at) {
    return new CyclePage(
        cycle,
        page,
        openedAt,
        resolution,
        firstResolution,
        null,
        waits,
        volumes,
        pauses,
        worked,
        course == null ? null : course.reopened(at),
        before);
  }

  /**
   * Lengths of the cycles up to this one, on its first page once it is resolved; null before, and
   * if one of them was not kept.
   */
  public @Nullable Elapsed handled() {
    return course == null || worked == null
        ? null
        : new Elapsed(
            course.handledBefore().calendarSeconds() + worked.calendarSeconds(),
            course.handledBefore().businessSeconds() + worked.businessSeconds());
  }

  /** What its pauses come to. */
  Pauses pausesOrNone() {
    return pauses == null ? Pauses.NONE : pauses;
  }
}
