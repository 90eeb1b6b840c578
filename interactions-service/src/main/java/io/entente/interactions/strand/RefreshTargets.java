package io.entente.interactions.strand;

import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.facet.Setting;
import io.entente.interactions.facet.SettingStore;
import io.entente.interactions.sla.KeepTargets;
import io.entente.interactions.sla.KeptTargets;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what is promised and told of a conversation in step with what is set on it, and with the
 * segments of its customer, in the running transaction, which holds its lock.
 */
@Singleton
public final class RefreshTargets {
  private final WorkingHours hours;
  private final CyclePageStore pages;
  private final KeepTargets targets;
  private final StrandStore strands;
  private final CycleStates states;
  private final SettingStore settings;
  private final Outbox outbox;

  RefreshTargets(
      WorkingHours hours,
      CyclePageStore pages,
      KeepTargets targets,
      StrandStore strands,
      CycleStates states,
      SettingStore settings,
      Outbox outbox) {
    this.hours = hours;
    this.pages = pages;
    this.targets = targets;
    this.strands = strands;
    this.states = states;
    this.settings = settings;
    this.outbox = outbox;
  }

  /**
   * @param conversation as it is since it was touched, without its pages
   * @param told whether something changed that a cycle tells while it runs
   */
  public void refresh(StoredConversation conversation, boolean told) {
    UUID workspaceId = conversation.strand().workspaceId();
    WorkingHours.Held held = hours.hold(workspaceId);
    boolean tells =
        told && conversation.folded().resolvedAt() == null && !conversation.folded().spam();
    if (!tells && !held.promises(workspaceId)) {
      return;
    }
    List<StoredConversation> asked = List.of(conversation);
    StoredConversation known = (tells ? pages.withCycle(asked) : pages.withEnds(asked)).getFirst();
    publish(known, tells, keep(known, held), held);
  }

  /**
   * The same where nothing was set on the conversation: it is touched only if something else is
   * promised in it than was.
   *
   * @param conversation without its pages
   */
  public void review(StoredConversation conversation) {
    WorkingHours.Held held = hours.hold(conversation.strand().workspaceId());
    if (held.promises(conversation.strand().workspaceId())) {
      StoredConversation known = pages.withEnds(List.of(conversation)).getFirst();
      KeptTargets kept = keep(known, held);
      if (known.folded().pages().stream().anyMatch(page -> kept.isChanged(known.id(), page))) {
        publish(strands.touch(known, known.worked()), false, kept, held);
      }
    }
  }

  private KeptTargets keep(StoredConversation known, WorkingHours.Held held) {
    return targets.keep(List.of(TargetChanges.of(known)), held.terms());
  }

  private void publish(
      StoredConversation known, boolean tells, KeptTargets kept, WorkingHours.Held held) {
    List<Setting> past =
        settings
            .of(Set.of(new SettingStore.Key(known.strand().workspaceId(), known.id())))
            .getOrDefault(known.id(), List.of());
    List<OutgoingEvent> events = new ArrayList<>();
    for (CyclePage page : known.folded().pages()) {
      if (tells || kept.isChanged(known.id(), page)) {
        events.add(
            states.present(
                known,
                page,
                new CycleStates.Beside(
                    held.scheduleVersion(known), kept.of(known.id(), page), past)));
      }
    }
    outbox.append(events);
  }
}
