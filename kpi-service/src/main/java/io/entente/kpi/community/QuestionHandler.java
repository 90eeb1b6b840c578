package io.entente.kpi.community;

import io.entente.events.EventJson;
import io.entente.events.QuestionState;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps the copy of how questions were answered, and by whom. */
@Singleton
public final class QuestionHandler implements EventHandler {
  public static final String GROUP = "kpi-questions";

  private static final StateKind<QuestionState> QUESTIONS =
      new StateKind<>(
          QuestionState.class,
          QuestionState::key,
          QuestionState::version,
          "This is no state of a question that can be read.");

  private final EventJson json;
  private final QuestionStore questions;
  private final HelpStore helps;

  QuestionHandler(EventJson json, QuestionStore questions, HelpStore helps) {
    this.json = json;
    this.questions = questions;
    this.helps = helps;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.QUESTIONS);
  }

  @Override
  public void handle(Batch batch) {
    List<QuestionState> arrived = QUESTIONS.newest(batch, json);
    questions.save(arrived);
    helps.replace(arrived);
  }
}
