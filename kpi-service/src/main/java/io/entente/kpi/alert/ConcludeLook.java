package io.entente.kpi.alert;

import io.entente.events.AlertNotice;
import io.entente.events.Ids;
import io.entente.kpi.judgement.Judgement;
import io.entente.kpi.judgement.RuleKind;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a look at an alert has come to, and tells what is to be told of it. */
@Singleton
final class ConcludeLook {
  private final Transactions transactions;
  private final AlertStore alerts;
  private final AlertEventStore events;
  private final TellAlert tell;

  ConcludeLook(
      Transactions transactions, AlertStore alerts, AlertEventStore events, TellAlert tell) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.events = events;
    this.tell = tell;
  }

  /**
   * Decides by the alert as it stands now. One that a member has changed since it was looked at is
   * left to the next look, and so is one that somebody else has looked at later.
   */
  void conclude(StoredAlert looked, Judgement seen, Instant now) {
    transactions.writing(() ->
        alerts
            .lock(looked.workspaceId(), looked.id())
            .filter(it -> it.enabled() && it.version() == looked.version())
            .filter(it -> it.checkedAt() == null || it.checkedAt().isBefore(now))
            .ifPresent(it -> decide(it, seen, now)));
  }

  private void decide(StoredAlert alert, Judgement seen, Instant now) {
    Instant quietUntil = quietUntil(alert, now);
    Integer minutes = alert.delivery().remindMinutes();
    Course.Step step =
        alert
            .course()
            .step(
                seen.rings(),
                quietUntil != null,
                minutes == null ? null : Duration.ofMinutes(minutes),
                now);
    UUID eventId = Ids.next();
    act(alert, step, eventId, seen, now, quietUntil == null ? now : quietUntil);
    alerts.conclude(alert, alert.course().after(step, seen.rings(), eventId, now), seen, now);
  }

  private void act(
      StoredAlert alert,
      Course.Step step,
      UUID eventId,
      Judgement seen,
      Instant now,
      Instant notBefore) {
    switch (step) {
      case NOTHING -> {}
      case RAISE -> keep(alert, AlertNotice.Type.RAISED, eventId, seen, now, now);
      case RAISE_SILENTLY ->
          insert(alert, AlertNotice.Type.RAISED, eventId, seen, now, null, List.of());
      case TELL -> {
        UUID raised = alert.course().eventId();
        if (raised != null) {
          List<Addressee> told =
              tell.tell(
                  alert, new TellAlert.Telling(raised, AlertNotice.Type.RAISED, seen, now, now));
          events.tell(alert, raised, now, told);
        }
      }
      case REMIND -> keep(alert, AlertNotice.Type.REMINDED, eventId, seen, now, now);
      case END -> {
        if (alert.course().toldAt() == null) {
          insert(alert, AlertNotice.Type.ENDED, eventId, seen, now, null, List.of());
        } else {
          keep(alert, AlertNotice.Type.ENDED, eventId, seen, now, notBefore);
        }
      }
    }
  }

  private void keep(
      StoredAlert alert,
      AlertNotice.Type type,
      UUID eventId,
      Judgement seen,
      Instant now,
      Instant notBefore) {
    List<Addressee> told =
        tell.tell(alert, new TellAlert.Telling(eventId, type, seen, now, notBefore));
    insert(alert, type, eventId, seen, now, now, told);
  }

  private void insert(
      StoredAlert alert,
      AlertNotice.Type type,
      UUID eventId,
      Judgement seen,
      Instant now,
      @Nullable Instant toldAt,
      List<Addressee> told) {
    events.insert(alert, new AlertEventStore.Kept(eventId, type, now, toldAt, seen, told));
  }

  private static @Nullable Instant quietUntil(StoredAlert alert, Instant now) {
    QuietHours quiet = alert.delivery().quiet();
    if (quiet == null
        || (alert.rule().kind() == RuleKind.CRISIS && !Boolean.FALSE.equals(quiet.crisisRings()))) {
      return null;
    }
    return quiet.endAfter(now).orElse(null);
  }
}
