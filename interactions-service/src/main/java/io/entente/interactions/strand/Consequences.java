package io.entente.interactions.strand;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.facet.FacetStore;
import io.entente.interactions.survey.KeepSurveys;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from changed conversations besides their own rows: facets that repeat their state,
 * timers that wake them, a record of who changed their status, and what their customers are asked.
 * No statement where nothing follows.
 */
@Singleton
final class Consequences {
  /** Whatever the clock of a network says. */
  private static final Instant AT_ONCE = Instant.EPOCH;

  private final FacetStore facets;
  private final Timers timers;
  private final TrailStore trail;
  private final KeepSurveys surveys;

  Consequences(FacetStore facets, Timers timers, TrailStore trail, KeepSurveys surveys) {
    this.facets = facets;
    this.timers = timers;
    this.trail = trail;
    this.surveys = surveys;
  }

  /** Who is behind a change of a strand. */
  static Map<Strand, Change.Cause> causes(Collection<StrandChange> changes) {
    Map<Strand, Change.Cause> causes = new HashMap<>();
    for (StrandChange change : changes) {
      Change.Cause cause = change.cause() == null ? whoWrote(change) : change.cause();
      if (cause != null) {
        causes.put(change.strand(), cause);
      }
    }
    return causes;
  }

  private static Change.@Nullable Cause whoWrote(StrandChange change) {
    Instant at = null;
    for (StrandEvent event : change.arrived()) {
      if (event instanceof StrandEvent.Message message
          && message.asks()
          && (at == null || message.at().isAfter(at))) {
        at = message.at();
      }
    }
    return at == null ? null : new Change.Cause(By.CUSTOMER, at);
  }

  void follow(List<ConversationChange> changes, Map<Strand, Change.Cause> causes) {
    Set<UUID> heirs = handOn(changes);
    List<FacetStore.Told> told = new ArrayList<>();
    List<Due> wakings = new ArrayList<>();
    List<Due> toAssign = new ArrayList<>();
    List<Change> records = new ArrayList<>();
    List<KeepSurveys.Resolved> resolved = new ArrayList<>();
    for (ConversationChange change : changes) {
      switch (change) {
        case ConversationChange.Opened opened -> {
          addWaking(opened.after(), wakings);
          addResolved(null, opened.after(), resolved);
        }
        case ConversationChange.Changed changed -> {
          StoredConversation after = changed.after();
          if (after.worked() || heirs.contains(after.id())) {
            told.add(after.told());
          }
          if (isSnoozedAnew(changed)) {
            addWaking(after, wakings);
          }
          if (isToBeTakenUp(changed)) {
            toAssign.add(new Due(after.strand().workspaceId(), after.id(), AT_ONCE));
          }
          record(changed, causes, records);
          addResolved(changed.before().folded().resolvedAt(), after, resolved);
        }
        case ConversationChange.Merged merged -> record(merged, causes, records);
      }
    }
    facets.follow(told);
    timers.set(FoldStrands.SNOOZE, wakings);
    timers.set(FoldStrands.ASSIGNMENT, toAssign);
    trail.insert(records);
    surveys.plan(resolved);
  }

  /** What was set on merged conversations goes to those that took them in; their ids. */
  private Set<UUID> handOn(List<ConversationChange> changes) {
    List<FacetStore.Taken> worked = new ArrayList<>();
    List<TrailStore.Moved> moved = new ArrayList<>();
    Set<UUID> heirs = new HashSet<>();
    for (ConversationChange change : changes) {
      if (change instanceof ConversationChange.Merged merged && merged.into() != null) {
        StoredConversation before = merged.before();
        UUID workspaceId = before.strand().workspaceId();
        moved.add(new TrailStore.Moved(workspaceId, before.id(), merged.into()));
        if (before.worked()) {
          worked.add(new FacetStore.Taken(workspaceId, before.id(), merged.into()));
          heirs.add(merged.into());
        }
      }
    }
    trail.move(moved);
    surveys.handOn(moved);
    facets.handOn(worked);
    return heirs;
  }

  private static boolean isSnoozedAnew(ConversationChange.Changed changed) {
    Instant until = changed.after().folded().snoozedUntil();
    return until != null && !until.equals(changed.before().folded().snoozedUntil());
  }

  /** Somebody waits anew in one that may be a team's: no other ever had one set. */
  private static boolean isToBeTakenUp(ConversationChange.Changed changed) {
    FoldedConversation was = changed.before().folded();
    FoldedConversation is = changed.after().folded();
    return changed.after().worked()
        && is.status() == ConversationStatus.OPEN
        && (was.status() != ConversationStatus.OPEN
            || (was.waitingSince() == null && is.waitingSince() != null));
  }

  private static void addWaking(StoredConversation conversation, List<Due> wakings) {
    Instant until = conversation.folded().snoozedUntil();
    if (until != null) {
      wakings.add(new Due(conversation.strand().workspaceId(), conversation.id(), until));
    }
  }

  private static void addResolved(
      @Nullable Instant before, StoredConversation after, List<KeepSurveys.Resolved> resolved) {
    Instant at = after.folded().resolvedAt();
    if (at != null
        && !at.equals(before)
        && after.folded().cycleAnswered()
        && !after.folded().spam()) {
      resolved.add(
          new KeepSurveys.Resolved(
              after.strand().workspaceId(), after.id(), after.opening().channel(), at));
    }
  }

  private static void record(
      ConversationChange.Changed changed, Map<Strand, Change.Cause> causes, List<Change> records) {
    StoredConversation after = changed.after();
    FoldedConversation was = changed.before().folded();
    FoldedConversation is = after.folded();
    Change.Cause cause =
        causes.getOrDefault(after.strand(), new Change.Cause(By.SYSTEM, is.lastEvent().at()));
    if (was.status() != is.status()) {
      records.add(change(after, cause, "status", was.status().json(), is.status().json()));
    }
    if (is.snoozedUntil() != null && !is.snoozedUntil().equals(was.snoozedUntil())) {
      records.add(change(after, cause, "snoozedUntil", was.snoozedUntil(), is.snoozedUntil()));
    }
  }

  private static void record(
      ConversationChange.Merged merged, Map<Strand, Change.Cause> causes, List<Change> records) {
    if (merged.into() != null) {
      StoredConversation before = merged.before();
      records.add(
          Change.of(
              before.strand().workspaceId(),
              merged.into(),
              whoMerged(before, causes.get(before.strand())),
              "merged",
              null,
              Change.plain(before.id())));
    }
  }

  /** Whoever wrote something that shows that two are one did not merge them. */
  private static Change.Cause whoMerged(StoredConversation before, Change.@Nullable Cause cause) {
    return cause == null || cause.by().kind() == By.Kind.CUSTOMER
        ? new Change.Cause(By.SYSTEM, before.folded().lastEvent().at())
        : cause;
  }

  private static Change change(
      StoredConversation conversation,
      Change.Cause cause,
      String field,
      @Nullable Object before,
      @Nullable Object after) {
    return Change.of(
        conversation.strand().workspaceId(),
        conversation.id(),
        cause,
        field,
        Change.plain(before),
        Change.plain(after));
  }
}
