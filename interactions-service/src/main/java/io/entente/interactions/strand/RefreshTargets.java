package io.entente.interactions.strand;

import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.sla.KeepTargets;
import io.entente.interactions.sla.KeptTargets;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what is promised in a conversation in step with what is set on it, in the running
 * transaction, which holds its lock.
 */
@Singleton
public final class RefreshTargets {
  private final WorkingHours hours;
  private final CyclePageStore pages;
  private final KeepTargets targets;
  private final CycleStates states;
  private final Outbox outbox;

  RefreshTargets(
      WorkingHours hours,
      CyclePageStore pages,
      KeepTargets targets,
      CycleStates states,
      Outbox outbox) {
    this.hours = hours;
    this.pages = pages;
    this.targets = targets;
    this.states = states;
    this.outbox = outbox;
  }

  /**
   * @param conversation as it is since it was touched, without its pages
   */
  public void refresh(StoredConversation conversation) {
    WorkingHours.Held held = hours.hold(conversation.strand().workspaceId());
    if (!held.promises(conversation.strand().workspaceId())) {
      return;
    }
    StoredConversation known = pages.withEnds(List.of(conversation)).getFirst();
    KeptTargets kept = targets.keep(List.of(TargetChanges.of(known)), held.terms());
    List<OutgoingEvent> events = new ArrayList<>();
    for (CyclePage page : known.folded().pages()) {
      if (kept.isChanged(known.id(), page)) {
        events.add(
            states.present(known, page, held.scheduleVersion(known), kept.of(known.id(), page)));
      }
    }
    outbox.append(events);
  }
}
