package io.entente.contacts.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who was said not to be the same person: by taking a merge back, or by refusing a suggestion. No
 * rule joins them again, and nothing suggests it; a member may.
 */
@Singleton
public final class Apart {
  private final ApartStore store;
  private final Clock clock;

  Apart(ApartStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Two contacts that are not one person. */
  public record Pair(UUID one, UUID other) {}

  /** Remembers it for good, in the running transaction. */
  public void keep(UUID workspaceId, UUID one, UUID other, UUID memberId) {
    store.keep(workspaceId, one, other, memberId, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** The pairs with one of these homes in the first place. */
  public List<Pair> of(UUID workspaceId, Collection<UUID> homes) {
    return store.of(workspaceId, homes);
  }

  /** Whether somebody said so of any of the homes of the one and any of the other. */
  boolean areApart(UUID workspaceId, Collection<UUID> homes, Collection<UUID> others) {
    return !between(workspaceId, homes, others).isEmpty();
  }

  /** A member knows better now. */
  void forget(UUID workspaceId, Collection<UUID> homes, Collection<UUID> others) {
    store.forget(workspaceId, between(workspaceId, homes, others));
  }

  private List<Pair> between(UUID workspaceId, Collection<UUID> homes, Collection<UUID> others) {
    Set<UUID> theirs = new HashSet<>(others);
    return store.of(workspaceId, homes).stream()
        .filter(pair -> theirs.contains(pair.other()))
        .toList();
  }
}
