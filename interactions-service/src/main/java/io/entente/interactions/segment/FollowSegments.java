package io.entente.interactions.segment;

import io.entente.events.IdentityMapping;
import io.entente.events.SegmentMembership;
import io.entente.interactions.sla.TermsBook;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Has what is promised in open conversations looked at anew, once the running transaction has
 * committed, where the segments of their customers may be others. It does no statement for
 * conversations of workspaces whose policies look at no segment.
 */
@Singleton
public final class FollowSegments {
  private final PromisedStore promised;
  private final TermsBook terms;
  private final Timers timers;
  private final Clock clock;

  FollowSegments(PromisedStore promised, TermsBook terms, Timers timers, Clock clock) {
    this.promised = promised;
    this.terms = terms;
    this.timers = timers;
    this.clock = clock;
  }

  /** Of contacts whose segments have changed. */
  void changed(Collection<SegmentMembership> memberships) {
    set(promised.ofContacts(watched(memberships, SegmentMembership::workspaceId)));
  }

  /** Of identities that may be of other contacts after a change, in segments before or then. */
  public void around(Collection<IdentityMapping> mappings, Runnable change) {
    List<IdentityMapping> watched = watched(mappings, IdentityMapping::workspaceId);
    Set<ConversationKey> open = new LinkedHashSet<>(promised.ofMembers(watched));
    change.run();
    open.addAll(promised.ofMembers(watched));
    set(open);
  }

  private <T> List<T> watched(Collection<T> events, Function<T, UUID> workspace) {
    Map<UUID, Boolean> watched = new HashMap<>();
    return events.stream()
        .filter(
            it -> watched.computeIfAbsent(workspace.apply(it), id -> terms.of(id).lookAtSegments()))
        .toList();
  }

  private void set(Collection<ConversationKey> conversations) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    timers.set(
        RefreshPromises.KIND,
        conversations.stream().map(it -> new Due(it.workspaceId(), it.id(), now)).toList());
  }
}
