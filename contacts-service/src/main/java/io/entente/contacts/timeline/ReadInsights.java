package io.entente.contacts.timeline;

import io.entente.events.EventJson;
import io.entente.events.InsightProgress;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hears what was handed to departments, and what came of it. */
@Singleton
final class ReadInsights implements EventHandler {
  private final EventJson json;
  private final InsightCopyStore insights;

  ReadInsights(EventJson json, InsightCopyStore insights) {
    this.json = json;
    this.insights = insights;
  }

  @Override
  public String group() {
    return "contacts-insights";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.INSIGHTS);
  }

  @Override
  public void handle(Batch batch) {
    List<InsightProgress> told = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() != null) {
        try {
          told.add(json.decode(event.payload(), InsightProgress.class));
        } catch (UnreadableEvent _) {
          batch.refuse(event, "This is no insight that can be read.");
        }
      }
    }
    insights.keep(told);
  }
}
