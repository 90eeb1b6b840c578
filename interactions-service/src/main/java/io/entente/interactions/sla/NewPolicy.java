package io.entente.interactions.sla;

import io.entente.events.TargetKind;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written down.
 *
 * @param conditions null for every conversation
 * @param firstResponse null for no such target
 * @param nextResponse null for no such target
 * @param resolution null for no such target
 * @param warnAtPercent a warning once so much of a target has passed; null for none
 * @param scheduleId by whose hours its business clock runs; null for the connection's
 */
@Serdeable
@Schema(name = "NewSlaPolicy")
record NewPolicy(
    String name,
    @Nullable Conditions conditions,
    @Nullable Promise firstResponse,
    @Nullable Promise nextResponse,
    @Nullable Promise resolution,
    @Schema(minimum = "1", maximum = "99", example = "80") @Nullable Integer warnAtPercent,
    @Nullable UUID scheduleId) {

  NewPolicy {
    Limits.required("name", name, Limits.NAME);
    if (firstResponse == null && nextResponse == null && resolution == null) {
      throw new InvalidRequest("firstResponse", "or nextResponse or resolution is required");
    }
    if (warnAtPercent != null && (warnAtPercent < 1 || warnAtPercent > 99)) {
      throw new InvalidRequest("warnAtPercent", "must be from 1 to 99");
    }
  }

  boolean looksAtSegments() {
    return conditions != null && conditions.lookAtSegments();
  }

  boolean appliesTo(Properties properties) {
    return conditions == null || conditions.hold(properties);
  }

  @Nullable Promise promise(TargetKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> firstResponse;
      case NEXT_RESPONSE -> nextResponse;
      case RESOLUTION -> resolution;
    };
  }
}
