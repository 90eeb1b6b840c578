package io.entente.contacts.erasure;

import io.entente.contacts.erasure.ErasureStore.Reported;
import io.entente.events.ErasureReport;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.Set;

/** Hears which services have erased their part. */
@Singleton
final class ErasureReports implements EventHandler {
  private final EventJson json;
  private final ErasureStore erasures;
  private final CountsJson counts;

  ErasureReports(EventJson json, ErasureStore erasures, CountsJson counts) {
    this.json = json;
    this.erasures = erasures;
    this.counts = counts;
  }

  @Override
  public String group() {
    return "contacts-erasure-reports";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ERASURE_REPORTS);
  }

  @Override
  public void handle(Batch batch) {
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        continue;
      }
      try {
        keep(json.decode(event.payload(), ErasureReport.class));
      } catch (UnreadableEvent _) {
        batch.refuse(event, "This is no report of an erasure that can be read.");
      }
    }
  }

  private void keep(ErasureReport report) {
    erasures.report(
        report.workspaceId(),
        report.erasureId(),
        new Reported(report.service(), counts.write(report.counts()), report.finishedAt()));
  }
}
