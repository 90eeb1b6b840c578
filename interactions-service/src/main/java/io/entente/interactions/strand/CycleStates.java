package io.entente.interactions.strand;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.facet.Setting;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of cycles outside. */
@Singleton
final class CycleStates {
  private final EventJson json;

  CycleStates(EventJson json) {
    this.json = json;
  }

  /**
   * What stands beside a page.
   *
   * @param scheduleVersion that counted its business seconds
   * @param targets what was promised in it
   * @param settings of its conversation, by time
   */
  record Beside(int scheduleVersion, List<CycleState.Target> targets, List<Setting> settings) {}

  OutgoingEvent present(StoredConversation conversation, CyclePage page, Beside beside) {
    CyclePage first = first(conversation, page);
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
            beside.scheduleVersion(),
            page.openedAt(),
            page.resolution(),
            page.firstResolution(),
            page.resolutionTime(),
            page.waits(),
            page.volumes(),
            beside.targets(),
            CycleFacets.of(first, conversation.opening().language(), beside.settings()),
            course(conversation, page, beside.settings()),
            page.page() == 0 ? conversation.strand().rootId() : null));
  }

  /** The one that says when its cycle was resolved. */
  private static CyclePage first(StoredConversation conversation, CyclePage page) {
    return conversation.folded().pages().stream()
        .filter(it -> it.page() == 0 && it.cycle() == page.cycle())
        .findFirst()
        .orElse(page);
  }

  private static CycleState.@Nullable Course course(
      StoredConversation conversation, CyclePage page, List<Setting> settings) {
    CyclePage.Course course = page.course();
    if (page.resolution() == null || course == null || course.messages() == null) {
      return null;
    }
    boolean last = page.cycle() == conversation.folded().cycle();
    return new CycleState.Course(
        last ? page.handled() : null,
        course.reopenedAt(),
        course.messages().customer(),
        course.messages().agent(),
        CycleFacets.transfers(page, settings));
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
            List.of(),
            null,
            null,
            null));
  }

  /** A cycle that goes and comes back is the same. */
  private static UUID cycleId(StoredConversation conversation, CyclePage page) {
    return Ids.named(conversation.id(), "cycle", Integer.toString(page.cycle()));
  }

  private OutgoingEvent event(CycleState state) {
    return new OutgoingEvent(Topics.CYCLES, state.key(), json.encode(state), state.workspaceId());
  }
}
