package io.entente.interactions.strand;

import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.facet.Setting;
import io.entente.interactions.facet.SettingStore;
import io.entente.interactions.sla.KeepTargets;
import io.entente.interactions.sla.KeptTargets;
import io.entente.interactions.sla.TargetChange;
import io.entente.interactions.strand.CyclePageStore.Placed;
import io.entente.interactions.strand.NumberStore.Reserved;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.trail.Change;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes changed conversations, in statements as many as kinds. */
@Singleton
final class WriteConversations {
  private static final Comparator<StoredConversation> IN_ORDER =
      Comparator.comparing((StoredConversation it) -> it.folded().openedAt())
          .thenComparing(StoredConversation::id);

  private final StrandStore strands;
  private final NumberStore numbers;
  private final CyclePageStore pages;
  private final CycleStates states;
  private final Consequences consequences;
  private final Kept kept;

  /** What is kept beside conversations and told with their cycles. */
  @Singleton
  record Kept(KeepTargets targets, SettingStore settings) {}

  WriteConversations(
      StrandStore strands,
      NumberStore numbers,
      CyclePageStore pages,
      CycleStates states,
      Consequences consequences,
      Kept kept) {
    this.strands = strands;
    this.numbers = numbers;
    this.pages = pages;
    this.states = states;
    this.consequences = consequences;
    this.kept = kept;
  }

  private static final class Rows {
    final WorkingHours.Held held;
    final KeptTargets targets;
    final Map<UUID, List<Setting>> settings;
    final List<StoredConversation> opened = new ArrayList<>();
    final List<StoredConversation> changed = new ArrayList<>();
    final List<StoredConversation> displaced = new ArrayList<>();
    final List<ConversationChange.Merged> merged = new ArrayList<>();
    final List<Placed> begun = new ArrayList<>();
    final List<Placed> written = new ArrayList<>();
    final List<Placed> gone = new ArrayList<>();
    final List<OutgoingEvent> events = new ArrayList<>();

    Rows(WorkingHours.Held held, KeptTargets targets, Map<UUID, List<Setting>> settings) {
      this.held = held;
      this.targets = targets;
      this.settings = settings;
    }
  }

  /**
   * What was written.
   *
   * @param versions of all conversations that are there after the changes, by their ids
   * @param events what is to be told of their cycles
   */
  record Written(Map<UUID, Long> versions, List<OutgoingEvent> events) {}

  /**
   * Writes changes.
   *
   * @param held the terms of the workspaces that they are of
   * @param causes who is behind the change of a strand
   */
  Written write(
      List<ConversationChange> changes, WorkingHours.Held held, Map<Strand, Change.Cause> causes) {
    List<TargetChange> promised = changes.stream().map(TargetChanges::of).toList();
    Rows rows = new Rows(held, kept.targets().keep(promised, held.terms()), settings(changes));
    Map<UUID, Long> versions = new HashMap<>();
    for (ConversationChange change : changes) {
      switch (change) {
        case ConversationChange.Opened opened -> {
          add(opened, rows);
          versions.put(opened.after().id(), opened.after().version());
        }
        case ConversationChange.Changed changed -> {
          add(changed, rows);
          versions.put(changed.after().id(), changed.after().version());
        }
        case ConversationChange.Merged merged -> add(merged, rows);
      }
    }
    write(rows);
    consequences.follow(changes, causes);
    return new Written(versions, rows.events);
  }

  /** Also those that one that takes another in takes over from it. */
  private Map<UUID, List<Setting>> settings(List<ConversationChange> changes) {
    Set<SettingStore.Key> worked = new LinkedHashSet<>();
    Map<UUID, UUID> heirs = new HashMap<>();
    for (ConversationChange change : changes) {
      StoredConversation known =
          switch (change) {
            case ConversationChange.Opened opened -> opened.after();
            case ConversationChange.Changed changed -> changed.after();
            case ConversationChange.Merged merged -> merged.before();
          };
      if (known.worked()) {
        worked.add(new SettingStore.Key(known.strand().workspaceId(), known.id()));
        if (change instanceof ConversationChange.Merged merged && merged.into() != null) {
          heirs.put(merged.into(), known.id());
        }
      }
    }
    Map<UUID, List<Setting>> settings = kept.settings().of(worked);
    heirs.forEach((heir, of) -> settings.putIfAbsent(heir, settings.getOrDefault(of, List.of())));
    return settings;
  }

  private void add(ConversationChange.Opened opened, Rows rows) {
    rows.opened.add(opened.after());
    for (CyclePage page : opened.after().folded().pages()) {
      rows.begun.add(new Placed(opened.after(), page));
      if (!opened.after().folded().spam()) {
        rows.events.add(present(opened.after(), page, rows));
      }
    }
  }

  private void add(ConversationChange.Changed changed, Rows rows) {
    StoredConversation after = changed.after();
    rows.changed.add(after);
    if (changed.isDisplaced()) {
      rows.displaced.add(after);
    }
    changed.pagesToWrite().forEach(page -> rows.written.add(new Placed(after, page)));
    List<CyclePage> told = changed.pagesToTell();
    for (CyclePage page : after.folded().pages()) {
      boolean promised = rows.targets.isChanged(after.id(), page) && !after.folded().spam();
      if (told.contains(page) || promised) {
        rows.events.add(present(after, page, rows));
      }
    }
    changed.pagesGone().forEach(page -> rows.gone.add(new Placed(after, page)));
    for (CyclePage page : changed.pagesToWithdraw()) {
      rows.events.add(removed(after, page, rows, after.version()));
    }
  }

  private void add(ConversationChange.Merged merged, Rows rows) {
    StoredConversation before = merged.before();
    rows.merged.add(merged);
    for (CyclePage page : before.folded().pages()) {
      rows.gone.add(new Placed(before, page));
      rows.events.add(removed(before, page, rows, before.version() + 1));
    }
  }

  private OutgoingEvent present(StoredConversation conversation, CyclePage page, Rows rows) {
    return states.present(
        conversation,
        page,
        new CycleStates.Beside(
            rows.held.scheduleVersion(conversation),
            rows.targets.of(conversation.id(), page),
            rows.settings.getOrDefault(conversation.id(), List.of())));
  }

  private OutgoingEvent removed(
      StoredConversation conversation, CyclePage page, Rows rows, long version) {
    return states.removed(conversation, page, rows.held.scheduleVersion(conversation), version);
  }

  private void write(Rows rows) {
    strands.merge(rows.merged);
    strands.clearPlaces(rows.displaced);
    strands.update(rows.changed);
    pages.delete(rows.gone);
    pages.write(rows.written);
    pages.insert(rows.begun);
    strands.insert(numbered(rows.opened));
  }

  private List<StoredConversation> numbered(List<StoredConversation> opened) {
    if (opened.isEmpty()) {
      return opened;
    }
    Map<UUID, List<StoredConversation>> byWorkspace = new HashMap<>();
    for (StoredConversation conversation : opened) {
      byWorkspace
          .computeIfAbsent(conversation.strand().workspaceId(), _ -> new ArrayList<>())
          .add(conversation);
    }
    List<Reserved> counts =
        byWorkspace.entrySet().stream()
            .map(it -> new Reserved(it.getKey(), it.getValue().size()))
            .sorted(Comparator.comparing(Reserved::workspaceId))
            .toList();
    List<StoredConversation> numbered = new ArrayList<>(opened.size());
    for (Reserved reserved : numbers.reserve(counts)) {
      List<StoredConversation> ofOne =
          byWorkspace.getOrDefault(reserved.workspaceId(), new ArrayList<>());
      ofOne.sort(IN_ORDER);
      long next = reserved.number() - ofOne.size() + 1;
      for (StoredConversation conversation : ofOne) {
        numbered.add(conversation.withNumber(next++));
      }
    }
    return numbered;
  }
}
