package io.entente.contacts.suggestion;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.contact.LockShown;
import io.entente.contacts.merge.HomesFollower;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What is suggested, as matching writes it. */
@Singleton
public final class Suggestions implements HomesFollower {
  private final SuggestionStore store;
  private final LockShown lock;
  private final Homes homes;

  Suggestions(SuggestionStore store, LockShown lock, Homes homes) {
    this.store = store;
    this.lock = lock;
    this.homes = homes;
  }

  /**
   * Throws away what is suggested of the contacts. Who decides on one of it meanwhile is waited
   * for, so what is computed after this call knows of the decision.
   */
  public void forget(UUID workspaceId, Collection<UUID> contactIds) {
    store.forget(workspaceId, contactIds);
  }

  /**
   * Adds what was computed, but for what concerns somebody who was merged or erased meanwhile. Both
   * sides are held until the running transaction ends: who merges them after that throws the
   * suggestion away.
   */
  public void add(UUID workspaceId, Collection<MatchSuggestion> suggestions) {
    Set<UUID> sides = new TreeSet<>();
    suggestions.forEach(it -> sides.addAll(it.contactIds()));
    if (sides.isEmpty()) {
      return;
    }
    Map<UUID, UUID> shown = lock.lock(workspaceId, sides);
    Set<UUID> standing = homes.living(workspaceId, sides);
    standing.removeIf(side -> !side.equals(shown.get(side)));
    store.save(
        workspaceId,
        suggestions.stream().filter(it -> standing.containsAll(it.contactIds())).toList());
  }

  /** Those who are shown as others are compared anew. */
  @Override
  public void moved(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId) {
    List<UUID> concerned = new ArrayList<>(homes);
    concerned.add(before);
    concerned.add(finalId);
    store.forget(workspaceId, concerned);
  }
}
