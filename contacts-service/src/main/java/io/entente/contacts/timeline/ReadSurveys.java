package io.entente.contacts.timeline;

import io.entente.events.EventJson;
import io.entente.events.SurveyState;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hears who was asked for an opinion, and gave it. */
@Singleton
final class ReadSurveys implements EventHandler {
  private final EventJson json;
  private final SurveyStore surveys;

  ReadSurveys(EventJson json, SurveyStore surveys) {
    this.json = json;
    this.surveys = surveys;
  }

  @Override
  public String group() {
    return "contacts-surveys";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEYS);
  }

  @Override
  public void handle(Batch batch) {
    List<SurveyState> states = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() != null) {
        try {
          states.add(json.decode(event.payload(), SurveyState.class));
        } catch (UnreadableEvent _) {
          batch.refuse(event, "This is no state of a survey that can be read.");
        }
      }
    }
    surveys.keep(states);
  }
}
