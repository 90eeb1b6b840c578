package io.entente.interactions.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All policies of a workspace in all their versions.
 *
 * @param lookAtSegments whether one of them does
 */
record Policies(List<PolicyVersion> versions, boolean lookAtSegments) {
  static final Policies NONE = new Policies(List.of());

  private static final Comparator<PolicyVersion> IN_LIST =
      Comparator.comparingInt(PolicyVersion::position).thenComparing(PolicyVersion::policyId);

  Policies {
    versions = versions.stream().sorted(Comparator.comparing(PolicyVersion::validFrom)).toList();
  }

  Policies(List<PolicyVersion> versions) {
    this(versions, versions.stream().anyMatch(it -> it.policy().looksAtSegments()));
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  /** The first policy that applies, as the list was then. */
  Optional<PolicyVersion> applying(Properties properties, Instant then) {
    Map<UUID, PolicyVersion> inForce = new HashMap<>();
    for (PolicyVersion version : versions) {
      if (!version.validFrom().isAfter(then)) {
        inForce.put(version.policyId(), version);
      }
    }
    return inForce.values().stream()
        .filter(version -> !version.retired())
        .sorted(IN_LIST)
        .filter(version -> version.policy().appliesTo(properties))
        .findFirst();
  }
}
