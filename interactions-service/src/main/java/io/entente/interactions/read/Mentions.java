package io.entente.interactions.read;

import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.facet.Facet;
import io.entente.interactions.facet.FacetKind;
import io.entente.interactions.facet.FacetStore;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandStore;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Marks conversations for those who are named in their notes. */
@Singleton
public final class Mentions {
  private final AgentStore agents;
  private final FacetStore facets;
  private final StrandStore strands;

  Mentions(AgentStore agents, FacetStore facets, StrandStore strands) {
    this.agents = agents;
    this.facets = facets;
    this.strands = strands;
  }

  /**
   * Marks a conversation whose lock the running transaction holds, before the note is written.
   *
   * @throws InvalidRequest if one of them is not known as a member
   */
  public void mark(StoredConversation conversation, List<UUID> mentioned) {
    if (mentioned.isEmpty()) {
      return;
    }
    Set<UUID> known = agents.members(conversation.strand().workspaceId(), mentioned);
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < mentioned.size(); i++) {
      if (!known.contains(mentioned.get(i))) {
        violations.add(new Violation("/mentions/" + i, AgentStore.UNKNOWN));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    facets.add(
        conversation.told(), known.stream().map(id -> Facet.of(FacetKind.MENTION, id)).toList());
    strands.touch(conversation, true);
  }
}
