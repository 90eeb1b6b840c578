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
 * Keeps what is promised in a conversation in step with what is set on it, and with the segments of
 * its customer, in the running transaction, which holds its lock.
 */
@Singleton
public final class RefreshTargets {
  private final WorkingHours hours;
  private final CyclePageStore pages;
  private final KeepTargets targets;
  private final StrandStore strands;
  private final CycleStates states;
  private final Outbox outbox;

  RefreshTargets(
      WorkingHours hours,
      CyclePageStore pages,
      KeepTargets targets,
      StrandStore strands,
      CycleStates states,
      Outbox outbox) {
    this.hours = hours;
    this.pages = pages;
    this.targets = targets;
    this.strands = strands;
    this.states = states;
    this.outbox = outbox;
  }

  /**
   * @param conversation as it is since it was touched, without its pages
   */
  public void refresh(StoredConversation conversation) {
    WorkingHours.Held held = hours.hold(conversation.strand().workspaceId());
    if (held.promises(conversation.strand().workspaceId())) {
      StoredConversation known = pages.withEnds(List.of(conversation)).getFirst();
      publish(known, keep(known, held), held);
    }
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
        publish(strands.touch(known, known.worked()), kept, held);
      }
    }
  }

  private KeptTargets keep(StoredConversation known, WorkingHours.Held held) {
    return targets.keep(List.of(TargetChanges.of(known)), held.terms());
  }

  private void publish(StoredConversation known, KeptTargets kept, WorkingHours.Held held) {
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
