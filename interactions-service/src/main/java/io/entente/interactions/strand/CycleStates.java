package io.entente.interactions.strand;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.clock.CyclePage;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What is told of cycles outside. */
@Singleton
final class CycleStates {
  private final EventJson json;

  CycleStates(EventJson json) {
    this.json = json;
  }

  /**
   * @param scheduleVersion that counted its business seconds
   * @param targets what was promised in it
   */
  OutgoingEvent present(
      StoredConversation conversation,
      CyclePage page,
      int scheduleVersion,
      List<CycleState.Target> targets) {
    return event(
        new CycleState(
            conversation.strand().workspaceId(),
            cycleId(conversation, page),
            page.page(),
            conversation.version(),
            false,
            conversation.id(),
            page.cycle(),
            conversation.opening().channel(),
            conversation.opening().connectionId(),
            conversation.strand().customerId(),
            scheduleVersion,
            page.openedAt(),
            page.resolution(),
            page.firstResolution(),
            page.resolutionTime(),
            page.waits(),
            page.volumes(),
            targets));
  }

  /**
   * @param version above all that the page had
   */
  OutgoingEvent removed(
      StoredConversation conversation, CyclePage page, int scheduleVersion, long version) {
    return event(
        new CycleState(
            conversation.strand().workspaceId(),
            cycleId(conversation, page),
            page.page(),
            version,
            true,
            conversation.id(),
            page.cycle(),
            conversation.opening().channel(),
            conversation.opening().connectionId(),
            conversation.strand().customerId(),
            scheduleVersion,
            page.openedAt(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of()));
  }

  /** A cycle that goes and comes back is the same. */
  private static UUID cycleId(StoredConversation conversation, CyclePage page) {
    return Ids.named(conversation.id(), "cycle", Integer.toString(page.cycle()));
  }

  private OutgoingEvent event(CycleState state) {
    return new OutgoingEvent(Topics.CYCLES, state.key(), json.encode(state), state.workspaceId());
  }
}
