package io.entente.contacts.suggestion;

import io.entente.contacts.merge.HomesFollower;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is suggested, as matching writes it. */
@Singleton
public final class Suggestions implements HomesFollower {
  private final SuggestionStore store;

  Suggestions(SuggestionStore store) {
    this.store = store;
  }

  /**
   * Throws away what is suggested of the contacts. Who decides on one of it meanwhile is waited
   * for, so what is computed after this call knows of the decision.
   */
  public void forget(UUID workspaceId, Collection<UUID> contactIds) {
    store.forget(workspaceId, contactIds);
  }

  public void add(UUID workspaceId, Collection<MatchSuggestion> suggestions) {
    store.save(workspaceId, suggestions);
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
