package io.entente.kpi.satisfaction;

import io.entente.events.EventJson;
import io.entente.events.SurveyState;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps the copy of who was asked and what they answered. */
@Singleton
final class SurveyHandler implements EventHandler {
  static final String GROUP = "kpi-surveys";

  private static final StateKind<SurveyState> SURVEYS =
      new StateKind<>(
          SurveyState.class,
          SurveyState::key,
          SurveyState::version,
          "This is no state of a survey that can be read.");

  private final EventJson json;
  private final SurveyStore surveys;

  SurveyHandler(EventJson json, SurveyStore surveys) {
    this.json = json;
    this.surveys = surveys;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEYS);
  }

  @Override
  public void handle(Batch batch) {
    surveys.save(SURVEYS.newest(batch, json));
  }
}
