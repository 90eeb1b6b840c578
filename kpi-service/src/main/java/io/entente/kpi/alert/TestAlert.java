package io.entente.kpi.alert;

import io.entente.events.AlertNotice;
import io.entente.events.Ids;
import io.entente.kpi.judgement.JudgeNow;
import io.entente.kpi.judgement.Judgement;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Tells those who are named how it is when an alert rings, at any hour. */
@Singleton
final class TestAlert {
  private final Transactions transactions;
  private final AlertStore alerts;
  private final AlertEventStore events;
  private final JudgeNow judge;
  private final TellAlert tell;
  private final Clock clock;

  TestAlert(
      Transactions transactions,
      AlertStore alerts,
      AlertEventStore events,
      JudgeNow judge,
      TellAlert tell,
      Clock clock) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.events = events;
    this.judge = judge;
    this.tell = tell;
    this.clock = clock;
  }

  AlertEventStore.Kept test(UUID workspaceId, UUID id) {
    StoredAlert alert = alerts.find(workspaceId, id).orElseThrow(() -> new NotFound("alert"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Judgement seen = judge.judge(workspaceId, alert.rule(), now);
    UUID eventId = Ids.next();
    return transactions.write(() -> {
      StoredAlert locked = alerts.lock(workspaceId, id).orElseThrow(() -> new NotFound("alert"));
      List<Addressee> told =
          tell.tell(
              locked, new TellAlert.Telling(eventId, AlertNotice.Type.TESTED, seen, now, now));
      AlertEventStore.Kept event =
          new AlertEventStore.Kept(eventId, AlertNotice.Type.TESTED, now, now, seen, told);
      events.insert(locked, event);
      return event;
    });
  }
}
