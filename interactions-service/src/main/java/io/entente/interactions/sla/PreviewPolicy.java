package io.entente.interactions.sla;

import io.entente.interactions.catalogue.KeptThings;
import io.entente.interactions.catalogue.KeptThings.Kept;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what the policies of now would promise a message of any time. */
@Singleton
final class PreviewPolicy {
  private final TermsBook terms;
  private final PolicyStore store;
  private final ConnectionDirectory connections;
  private final KeptThings kept;
  private final Clock clock;

  PreviewPolicy(
      TermsBook terms,
      PolicyStore store,
      ConnectionDirectory connections,
      KeptThings kept,
      Clock clock) {
    this.terms = terms;
    this.store = store;
    this.connections = connections;
    this.kept = kept;
    this.clock = clock;
  }

  /** By the first policy that would apply. */
  PolicyPreview preview(UUID workspaceId, NewPolicyPreview asked) {
    Promises promises = promises(workspaceId, asked);
    return PolicyPreview.of(
        promises,
        asked.start(),
        promises.terms().policies().applying(promises.properties(), clock.instant()));
  }

  /** By this policy, whether it would apply or not. */
  PolicyPreview preview(UUID workspaceId, UUID policyId, NewPolicyPreview asked) {
    StoredPolicy policy =
        store.find(workspaceId, policyId).orElseThrow(() -> new NotFound("policy"));
    return PolicyPreview.of(
        promises(workspaceId, asked), asked.start(), Optional.of(policy.version()));
  }

  private Promises promises(UUID workspaceId, NewPolicyPreview asked) {
    Connection connection =
        connections
            .find(workspaceId, asked.connectionId())
            .orElseThrow(
                () -> new InvalidRequest("/connectionId", "is no connection of this workspace"));
    checkIds(workspaceId, asked);
    return new Promises(terms.of(workspaceId), asked.properties(connection.channel()));
  }

  private void checkIds(UUID workspaceId, NewPolicyPreview asked) {
    List<Violation> violations = new ArrayList<>();
    if (asked.reasonId() != null && !kept.has(workspaceId, Kept.REASON, asked.reasonId())) {
      violations.add(new Violation("/reasonId", KeptThings.UNKNOWN));
    }
    if (asked.teamId() != null && !kept.has(workspaceId, Kept.TEAM, asked.teamId())) {
      violations.add(new Violation("/teamId", KeptThings.UNKNOWN));
    }
    if (asked.tagIds() != null) {
      List<String> tags = asked.tagIds().stream().map(String::valueOf).toList();
      violations.addAll(kept.missing(workspaceId, Kept.TAG, "/tagIds", tags));
    }
    if (asked.segmentIds() != null) {
      List<String> segments = asked.segmentIds().stream().map(String::valueOf).toList();
      violations.addAll(kept.missing(workspaceId, Kept.SEGMENT, "/segmentIds", segments));
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }
}
