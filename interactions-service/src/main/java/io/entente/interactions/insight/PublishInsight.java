package io.entente.interactions.insight;

import io.entente.events.EventJson;
import io.entente.events.InsightProgress;
import io.entente.events.Topics;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells the other services of an insight as the running transaction leaves it. */
@Singleton
final class PublishInsight {
  private final OriginStore origins;
  private final Outbox outbox;
  private final EventJson json;

  PublishInsight(OriginStore origins, Outbox outbox, EventJson json) {
    this.origins = origins;
    this.outbox = outbox;
    this.json = json;
  }

  /** The insight itself. */
  Insight publish(UUID workspaceId, Insight insight) {
    InsightProgress progress =
        new InsightProgress(
            workspaceId,
            insight.id(),
            insight.version(),
            insight.department(),
            insight.state(),
            insight.createdAt(),
            insight.decidedAt(),
            origins.customers(workspaceId, insight.id()),
            origins.of(workspaceId, insight.id()));
    outbox.append(
        new OutgoingEvent(Topics.INSIGHTS, progress.key(), json.encode(progress), workspaceId));
    return insight;
  }
}
