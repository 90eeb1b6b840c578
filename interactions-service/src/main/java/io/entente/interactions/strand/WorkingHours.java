package io.entente.interactions.strand;

import io.entente.interactions.clock.StrandFold;
import io.entente.interactions.sla.Terms;
import io.entente.interactions.sla.TermsBook;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** By which hours durations are counted, and for how long a resolution can be taken back. */
@Singleton
final class WorkingHours {
  private static final Duration REOPEN_WINDOW = Duration.ofDays(7);

  /** Counts as all connections do that name no schedule. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private final TermsBook book;

  WorkingHours(TermsBook book) {
    this.book = book;
  }

  /** What is in force for these strands until the running transaction ends. */
  Held hold(Collection<StrandChange> changes, Map<UUID, Opening> openings) {
    Set<UUID> workspaces = new HashSet<>();
    changes.forEach(change -> workspaces.add(change.strand().workspaceId()));
    Held held = new Held(book.hold(workspaces), new HashMap<>());
    openings.forEach((event, opening) -> held.know(event, opening.connectionId()));
    return held;
  }

  /** What is in force for a workspace until the running transaction ends. */
  Held hold(UUID workspaceId) {
    return new Held(book.hold(Set.of(workspaceId)), new HashMap<>());
  }

  /**
   * The terms of a transaction.
   *
   * @param terms by workspace
   * @param connections of messages that open conversations, or might, by their events
   */
  record Held(Map<UUID, Terms> terms, Map<UUID, UUID> connections) {

    /** Says on which connection a message came. */
    void know(UUID event, UUID connectionId) {
      connections.put(event, connectionId);
    }

    StrandFold fold(UUID workspaceId) {
      Terms ofWorkspace = of(workspaceId);
      return new StrandFold(
          event -> ofWorkspace.hoursOf(connections.getOrDefault(event, NOWHERE)), REOPEN_WINDOW);
    }

    /** The version of the schedule in force when the conversation last changed. */
    int scheduleVersion(StoredConversation conversation) {
      return of(conversation.strand().workspaceId())
          .hoursOf(conversation.opening().connectionId())
          .at(conversation.folded().lastEvent().at())
          .version();
    }

    /** Whether the workspace promises anything, or ever did. */
    boolean promises(UUID workspaceId) {
      return of(workspaceId).promises();
    }

    private Terms of(UUID workspaceId) {
      return terms.getOrDefault(workspaceId, Terms.NONE);
    }
  }
}
