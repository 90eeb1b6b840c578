package io.entente.interactions.community;

import io.entente.events.EventJson;
import io.entente.events.QuestionState;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Tells of questions as the running transaction leaves them. */
@Singleton
final class TellQuestions {
  private final QuestionStore questions;
  private final MarkStore marks;
  private final Outbox outbox;
  private final EventJson json;

  TellQuestions(QuestionStore questions, MarkStore marks, Outbox outbox, EventJson json) {
    this.questions = questions;
    this.marks = marks;
    this.outbox = outbox;
    this.json = json;
  }

  void tell(Collection<QuestionKey> changed) {
    if (!changed.isEmpty()) {
      outbox.append(
          questions.states(changed, marks.helps(changed)).stream().map(this::event).toList());
    }
  }

  private OutgoingEvent event(QuestionState state) {
    return new OutgoingEvent(
        Topics.QUESTIONS, state.key(), json.encode(state), state.workspaceId());
  }
}
