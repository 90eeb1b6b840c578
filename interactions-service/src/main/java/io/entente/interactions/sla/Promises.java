package io.entente.interactions.sla;

import io.entente.events.TargetClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the terms of a workspace promise a conversation. Pure: the same in, the same out. */
record Promises(Terms terms, Properties properties) {

  /** Empty if no policy promises it. */
  Optional<Target> target(Undertaking asked) {
    return terms
        .policies()
        .applying(properties, asked.startedAt())
        .flatMap(policy -> target(asked, policy));
  }

  /** The same by this policy, whether or not it applies. */
  Optional<Target> target(Undertaking asked, PolicyVersion policy) {
    Promise promise = policy.policy().promise(asked.kind());
    return promise == null ? Optional.empty() : Optional.of(target(asked, policy, promise));
  }

  private Target target(Undertaking asked, PolicyVersion version, Promise promise) {
    UUID scheduleId = version.policy().scheduleId();
    Integer percent = version.policy().warnAtPercent();
    Duration whole = Duration.ofSeconds(promise.seconds());
    return new Target(
        asked.cycle(),
        asked.page(),
        asked.kind(),
        asked.startedAt(),
        version.policyId(),
        version.version(),
        promise.clock(),
        scheduleId,
        promise.seconds(),
        after(asked, promise.clock(), scheduleId, whole),
        percent == null
            ? null
            : after(asked, promise.clock(), scheduleId, whole.multipliedBy(percent).dividedBy(100)),
        asked.endedAt());
  }

  /** Pauses stop the business clock alone. */
  private @Nullable Instant after(
      Undertaking asked, TargetClock clock, @Nullable UUID scheduleId, Duration time) {
    if (clock == TargetClock.CALENDAR) {
      return asked.startedAt().plus(time);
    }
    return new PausedHours(terms.hours().of(scheduleId, properties.connectionId()), asked.pauses())
        .after(asked.startedAt(), time)
        .map(at -> at.truncatedTo(ChronoUnit.MICROS))
        .orElse(null);
  }
}
