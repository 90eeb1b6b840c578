package io.entente.kpi.voice;

import io.entente.events.EventJson;
import io.entente.events.InsightProgress;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps the copy of what was handed to departments and what they decided. */
@Singleton
final class InsightHandler implements EventHandler {
  static final String GROUP = "kpi-insights";

  private static final StateKind<InsightProgress> INSIGHTS =
      new StateKind<>(
          InsightProgress.class,
          InsightProgress::key,
          InsightProgress::version,
          "This is no state of an insight that can be read.");

  private final EventJson json;
  private final InsightStore insights;

  InsightHandler(EventJson json, InsightStore insights) {
    this.json = json;
    this.insights = insights;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.INSIGHTS);
  }

  @Override
  public void handle(Batch batch) {
    insights.save(INSIGHTS.newest(batch, json));
  }
}
