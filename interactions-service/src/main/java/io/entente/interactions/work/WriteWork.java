package io.entente.interactions.work;

import io.entente.interactions.facet.Facet;
import io.entente.interactions.facet.FacetKind;
import io.entente.interactions.facet.FacetStore;
import io.entente.interactions.facet.Setting;
import io.entente.interactions.facet.SettingStore;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.RefreshTargets;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandStore;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.Doer;
import io.entente.interactions.trail.TrailStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets what is to be set on a conversation whose lock the running transaction holds: its row, the
 * facets by which it is found, and a record of each field that changed. What is set already is left
 * alone.
 */
@Singleton
final class WriteWork {
  private final WorkStore store;
  private final WorkJson json;
  private final References references;
  private final FacetStore facets;
  private final SettingStore settings;
  private final TrailStore trail;
  private final StrandStore strands;
  private final RefreshTargets targets;
  private final Timers timers;

  WriteWork(
      WorkStore store,
      WorkJson json,
      References references,
      FacetStore facets,
      SettingStore settings,
      TrailStore trail,
      StrandStore strands,
      RefreshTargets targets,
      Timers timers) {
    this.store = store;
    this.json = json;
    this.references = references;
    this.facets = facets;
    this.settings = settings;
    this.trail = trail;
    this.strands = strands;
    this.targets = targets;
    this.timers = timers;
  }

  /** The conversation as it is then. */
  StoredConversation write(
      Doer by, StoredConversation conversation, ConversationPatch patch, Instant now) {
    UUID workspaceId = by.workspaceId();
    Work before = store.find(workspaceId, conversation.id()).orElse(Work.NOTHING);
    Work after = patch.onto(before);
    if (after.equals(before)) {
      return conversation;
    }
    UUID reasonAbove = references.check(workspaceId, patch, before, after);
    store.save(workspaceId, conversation.id(), after);
    boolean hasFacets = writeFacets(conversation, before, after, reasonAbove);
    trail.insert(changes(conversation, new Change.Cause(by.by(), now), before, after));
    StoredConversation touched = strands.touch(conversation, conversation.worked() || hasFacets);
    if (isTold(before, after)) {
      settings.add(workspaceId, conversation.id(), setting(after, now));
    }
    targets.refresh(touched, isToldAtOnce(before, after));
    if (isHandedOn(before, after)) {
      timers.set(FoldStrands.ASSIGNMENT, workspaceId, conversation.id(), now);
    }
    return touched;
  }

  /** Whether figures are told by what changed. */
  private static boolean isTold(Work before, Work after) {
    return isToldAtOnce(before, after) || !Objects.equals(before.assigneeId(), after.assigneeId());
  }

  /** The same of cycles that run: of owners their number alone counts, at the end. */
  private static boolean isToldAtOnce(Work before, Work after) {
    return !Objects.equals(before.teamId(), after.teamId())
        || !Objects.equals(before.reasonId(), after.reasonId())
        || before.priority() != after.priority()
        || !before.tags().equals(after.tags());
  }

  private static Setting setting(Work work, Instant since) {
    return new Setting(
        since,
        work.assigneeId(),
        work.teamId(),
        work.reasonId(),
        null,
        work.priority() == Priority.NONE ? null : work.priority().json(),
        work.tags());
  }

  /** To a team that has to find an owner for it. */
  private static boolean isHandedOn(Work before, Work after) {
    return after.teamId() != null
        && after.assigneeId() == null
        && (before.assigneeId() != null || !after.teamId().equals(before.teamId()));
  }

  /** Whether facets were added. */
  private boolean writeFacets(
      StoredConversation conversation, Work before, Work after, @Nullable UUID reasonAbove) {
    List<FacetKind> gone = new ArrayList<>();
    List<Facet> added = new ArrayList<>();
    one(FacetKind.ASSIGNEE, before.assigneeId(), after.assigneeId(), gone, added);
    one(FacetKind.TEAM, before.teamId(), after.teamId(), gone, added);
    one(FacetKind.REASON, before.reasonId(), after.reasonId(), gone, added);
    if (reasonAbove != null) {
      added.add(Facet.of(FacetKind.REASON, reasonAbove));
    }
    if (before.priority() != after.priority()) {
      gone.add(FacetKind.PRIORITY);
      if (after.priority() != Priority.NONE) {
        added.add(new Facet(FacetKind.PRIORITY, after.priority().json()));
      }
    }
    if (!before.tags().equals(after.tags())) {
      gone.add(FacetKind.TAG);
      after.tags().forEach(tag -> added.add(Facet.of(FacetKind.TAG, tag)));
    }
    if (conversation.worked()) {
      facets.remove(conversation.strand().workspaceId(), conversation.id(), gone);
    }
    facets.add(conversation.told(), added);
    return !added.isEmpty();
  }

  private static void one(
      FacetKind kind,
      @Nullable UUID before,
      @Nullable UUID after,
      List<FacetKind> gone,
      List<Facet> added) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before != null) {
      gone.add(kind);
    }
    if (after != null) {
      added.add(Facet.of(kind, after));
    }
  }

  private List<Change> changes(
      StoredConversation conversation, Change.Cause cause, Work before, Work after) {
    Recording to = new Recording(conversation, cause, new ArrayList<>());
    to.add(ConversationPatch.SUBJECT, json.write(before.subject()), json.write(after.subject()));
    to.add(
        ConversationPatch.PRIORITY,
        Change.plain(before.priority().json()),
        Change.plain(after.priority().json()));
    to.add(
        ConversationPatch.ASSIGNEE,
        Change.plain(before.assigneeId()),
        Change.plain(after.assigneeId()));
    to.add(ConversationPatch.TEAM, Change.plain(before.teamId()), Change.plain(after.teamId()));
    to.add(
        ConversationPatch.REASON, Change.plain(before.reasonId()), Change.plain(after.reasonId()));
    to.add(ConversationPatch.TAGS, json.writeTags(before.tags()), json.writeTags(after.tags()));
    TreeSet<String> keys = new TreeSet<>(before.attributes().keySet());
    keys.addAll(after.attributes().keySet());
    for (String key : keys) {
      to.add(
          ConversationPatch.ATTRIBUTES + "/" + key,
          json.write(before.attributes().get(key)),
          json.write(after.attributes().get(key)));
    }
    return to.changes();
  }

  private record Recording(
      StoredConversation conversation, Change.Cause cause, List<Change> changes) {
    void add(String field, @Nullable String before, @Nullable String after) {
      if (!Objects.equals(before, after)) {
        changes.add(
            Change.of(
                conversation.strand().workspaceId(),
                conversation.id(),
                cause,
                field,
                before,
                after));
      }
    }
  }
}
