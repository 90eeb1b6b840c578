package io.entente.interactions.assignment;

import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives out conversations that may lack an owner, where their team does that by itself. */
@Singleton
final class AssignConversations implements TimerHandler {
  private static final int AT_ONCE = 50;

  private final AssignmentStore store;
  private final LockConversation lock;
  private final ShareOut shareOut;
  private final Clock clock;

  AssignConversations(
      AssignmentStore store, LockConversation lock, ShareOut shareOut, Clock clock) {
    this.store = store;
    this.lock = lock;
    this.shareOut = shareOut;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return FoldStrands.ASSIGNMENT;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void fire(List<Due> due) {
    Map<UUID, List<UUID>> byWorkspace =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    Due::workspaceId, Collectors.mapping(Due::subjectId, Collectors.toList())));
    byWorkspace.forEach(this::assign);
  }

  /** Nothing is locked for what is none of ours. */
  private void assign(UUID workspaceId, Collection<UUID> conversations) {
    List<Owned> owned = store.owned(workspaceId, conversations);
    Set<UUID> shared =
        store
            .teams(workspaceId, owned.stream().map(Owned::teamId).collect(Collectors.toSet()))
            .stream()
            .map(SharedTeam::id)
            .collect(Collectors.toSet());
    List<ConversationKey> ours =
        owned.stream()
            .filter(it -> shared.contains(it.teamId()))
            .map(it -> new ConversationKey(workspaceId, it.conversationId()))
            .toList();
    if (!ours.isEmpty()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      shareOut.share(workspaceId, lock.lockAll(ours), now);
    }
  }
}
