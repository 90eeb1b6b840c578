package io.entente.interactions.survey;

import io.entente.events.EventJson;
import io.entente.events.SurveyState;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells outside that somebody was asked, and what score they gave. */
@Singleton
final class SurveyStates {
  private final Outbox outbox;
  private final EventJson json;

  SurveyStates(Outbox outbox, EventJson json) {
    this.outbox = outbox;
    this.json = json;
  }

  /** As it is now, once the running transaction commits. */
  void tell(Invitation invitation) {
    AskedCycle about = invitation.about();
    SurveyAnswer answer = invitation.answer();
    SurveyState state =
        new SurveyState(
            about.workspaceId(),
            invitation.id(),
            answer == null ? 1 : 1 + answer.version(),
            invitation.surveyId(),
            invitation.kind(),
            about.askedIn(),
            about.ordinal(),
            about.channel(),
            about.connectionId(),
            about.customerId(),
            invitation.askedAt(),
            answer == null ? null : answer.answeredAt(),
            answer == null ? null : answer.score(),
            answer == null ? null : answer.agentId());
    outbox.append(
        List.of(
            new OutgoingEvent(
                Topics.SURVEYS, state.key(), json.encode(state), state.workspaceId())));
  }
}
