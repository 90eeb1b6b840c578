package io.entente.interactions.sla;

import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be promised.
 *
 * @param policyId the policy that applies; null if none does
 */
@Serdeable
@Schema(name = "SlaPreview")
record PolicyPreview(
    Instant at,
    @Nullable UUID policyId,
    @Nullable Integer policyVersion,
    @Nullable String policyName,
    List<Previewed> targets) {

  /**
   * A target that would be.
   *
   * @param deadline null if the hours of the ten years ahead do not hold so much
   */
  @Serdeable
  @Schema(name = "SlaPreviewTarget")
  record Previewed(
      TargetKind kind,
      TargetClock clock,
      long seconds,
      @Nullable Instant warnAt,
      @Nullable Instant deadline) {}

  PolicyPreview {
    targets = List.copyOf(targets);
  }

  static PolicyPreview of(Promises promises, Instant at, Optional<PolicyVersion> applying) {
    if (applying.isEmpty()) {
      return new PolicyPreview(at, null, null, null, List.of());
    }
    PolicyVersion policy = applying.get();
    List<Previewed> targets = new ArrayList<>();
    for (TargetKind kind : TargetKind.values()) {
      promises
          .target(new Undertaking(0, 0, kind, at, null, List.of()), policy)
          .map(it -> new Previewed(it.kind(), it.clock(), it.seconds(), it.warnAt(), it.deadline()))
          .ifPresent(targets::add);
    }
    return new PolicyPreview(
        at, policy.policyId(), policy.version(), policy.policy().name(), targets);
  }
}
