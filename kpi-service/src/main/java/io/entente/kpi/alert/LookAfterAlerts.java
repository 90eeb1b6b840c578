package io.entente.kpi.alert;

import io.entente.kpi.judgement.JudgeNow;
import io.entente.kpi.judgement.Judgement;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each alert once a minute, whatever replica gets to it first. An alert that can't be
 * judged holds up no other.
 */
@Singleton
final class LookAfterAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(LookAfterAlerts.class);
  private static final int AT_ONCE = 20;

  private final Transactions transactions;
  private final AlertStore alerts;
  private final JudgeNow judge;
  private final ConcludeLook conclude;
  private final Clock clock;

  LookAfterAlerts(
      Transactions transactions,
      AlertStore alerts,
      JudgeNow judge,
      ConcludeLook conclude,
      Clock clock) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.judge = judge;
    this.conclude = conclude;
    this.clock = clock;
  }

  /** Whether any were due. */
  boolean some() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<StoredAlert> due = claim(now);
    due.forEach(it -> look(it, now));
    return !due.isEmpty();
  }

  private List<StoredAlert> claim(Instant now) {
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return transactions.write(() -> {
      List<StoredAlert> due = alerts.lockDue(now, AT_ONCE);
      alerts.lookAgain(due, next);
      return due;
    });
  }

  private void look(StoredAlert alert, Instant now) {
    try {
      Judgement seen = judge.judge(alert.workspaceId(), alert.rule(), now);
      conclude.conclude(alert, seen, now);
    } catch (RuntimeException e) {
      LOG.warn("The alert {} can't be judged now, and will be", alert.id(), e);
    }
  }
}
