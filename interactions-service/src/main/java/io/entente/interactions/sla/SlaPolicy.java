package io.entente.interactions.sla;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy.
 *
 * @param version 1 and up; it is the ETag
 * @param validFrom it applies to what starts from then on
 * @param position in the list, from 1: the first policy that applies counts
 * @param retired whether it applies to nothing any more
 * @param changedBy the member who wrote it
 */
@Serdeable
record SlaPolicy(
    UUID id,
    int version,
    Instant validFrom,
    int position,
    boolean retired,
    UUID changedBy,
    String name,
    Conditions conditions,
    @Nullable Promise firstResponse,
    @Nullable Promise nextResponse,
    @Nullable Promise resolution,
    @Nullable Integer warnAtPercent,
    @Nullable UUID scheduleId) {

  static SlaPolicy of(StoredPolicy stored) {
    PolicyVersion version = stored.version();
    NewPolicy policy = version.policy();
    return new SlaPolicy(
        version.policyId(),
        version.version(),
        version.validFrom(),
        version.position(),
        version.retired(),
        stored.changedBy(),
        policy.name(),
        policy.conditions() == null ? Conditions.NONE : policy.conditions(),
        policy.firstResponse(),
        policy.nextResponse(),
        policy.resolution(),
        policy.warnAtPercent(),
        policy.scheduleId());
  }
}
