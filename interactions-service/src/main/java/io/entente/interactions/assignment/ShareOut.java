package io.entente.interactions.assignment;

import io.entente.interactions.availability.AvailabilityStore;
import io.entente.interactions.availability.Colleague;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.Doer;
import io.entente.interactions.work.ChangeConversation;
import io.entente.interactions.work.PatchReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives conversations, whose locks the running transaction holds, to members of their teams. It
 * takes the teams' locks after those, and then their members', so that each is given out once and
 * nobody too much.
 */
@Singleton
final class ShareOut {
  /** While somebody is there who has no room, it is looked again whether there is some. */
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private static final Comparator<StoredConversation> LONGEST_WAIT_FIRST =
      Comparator.comparing((StoredConversation it) ->
              it.folded().waitingSince() == null ? Instant.MAX : it.folded().waitingSince())
          .thenComparing(it -> it.folded().openedAt())
          .thenComparing(StoredConversation::id);

  private final AssignmentStore store;
  private final AvailabilityStore availability;
  private final ChangeConversation change;
  private final Timers timers;

  ShareOut(
      AssignmentStore store,
      AvailabilityStore availability,
      ChangeConversation change,
      Timers timers) {
    this.store = store;
    this.availability = availability;
    this.change = change;
    this.timers = timers;
  }

  private record Team(SharedTeam shared, Turns turns) {}

  /** How many got an owner. */
  int share(UUID workspaceId, List<StoredConversation> locked, Instant now) {
    Set<UUID> ids = locked.stream().map(StoredConversation::id).collect(Collectors.toSet());
    Map<UUID, Owned> owned = new HashMap<>();
    TreeSet<UUID> teamIds = new TreeSet<>();
    store
        .owned(workspaceId, ids)
        .forEach(it -> {
          owned.put(it.conversationId(), it);
          teamIds.add(it.teamId());
        });
    Map<UUID, Team> teams = teams(workspaceId, teamIds, now);
    Map<UUID, String> languages =
        teams.isEmpty() ? Map.of() : store.languages(workspaceId, owned.keySet());
    Set<UUID> left = new HashSet<>();
    int shared = 0;
    for (StoredConversation conversation : locked.stream().sorted(LONGEST_WAIT_FIRST).toList()) {
      Owned of = owned.get(conversation.id());
      Team team = of == null ? null : teams.get(of.teamId());
      if (of == null || team == null || !isToBeGiven(conversation, of, team, now)) {
        continue;
      }
      Asking asking =
          new Asking(
              conversation.opening().channel(), of.reasons(), languages.get(conversation.id()));
      Optional<UUID> taker = team.turns.next(asking, of.ownerId(), now);
      if (taker.isPresent()) {
        give(workspaceId, conversation, taker.get(), now);
        shared++;
      } else {
        left.add(of.teamId());
      }
    }
    teams.forEach((id, team) -> finish(workspaceId, team, left.contains(id), now));
    return shared;
  }

  /** Locks them and their members, some of whom other teams may give something just now. */
  private Map<UUID, Team> teams(UUID workspaceId, Set<UUID> ids, Instant now) {
    Map<SharedTeam, List<UUID>> members = new LinkedHashMap<>();
    store
        .lock(workspaceId, ids)
        .forEach(it -> members.put(it, store.members(workspaceId, it.id())));
    TreeSet<UUID> all = new TreeSet<>();
    members.values().forEach(all::addAll);
    availability.hold(workspaceId, all);
    Map<UUID, Team> teams = new HashMap<>();
    members.forEach((shared, of) -> teams.put(shared.id(), team(workspaceId, shared, of, now)));
    return teams;
  }

  private Team team(UUID workspaceId, SharedTeam shared, List<UUID> members, Instant now) {
    return new Team(
        shared,
        new Turns(
            shared.mode(),
            availability.of(workspaceId, members, now),
            availability.open(workspaceId, members),
            store.given(workspaceId, shared.id())));
  }

  /** It has no owner, or one who is away for too long while the customer waits. */
  private static boolean isToBeGiven(
      StoredConversation conversation, Owned of, Team team, Instant now) {
    if (conversation.folded().status() != ConversationStatus.OPEN) {
      return false;
    }
    if (of.ownerId() == null) {
      return true;
    }
    Optional<Colleague> owner = team.turns.member(of.ownerId());
    @Nullable Instant handsOver = owner.map(team.shared::handsOverAt).orElse(null);
    return conversation.folded().waitingSince() != null
        && handsOver != null
        && !handsOver.isAfter(now);
  }

  private void give(UUID workspaceId, StoredConversation conversation, UUID taker, Instant now) {
    change.change(
        Doer.system(workspaceId),
        conversation,
        PatchReader.readActions(Map.of("assigneeId", taker.toString())),
        now);
  }

  private void finish(UUID workspaceId, Team team, boolean hasMore, Instant now) {
    UUID id = team.shared.id();
    store.give(workspaceId, id, team.turns.given());
    if (hasMore && team.turns.isAnybodyOnline()) {
      timers.set(AssignBacklog.KIND, workspaceId, id, now.plus(AGAIN));
    }
  }
}
