package io.entente.kpi.schedule;

import io.entente.events.Ids;
import io.entente.kpi.member.KnownMembers;
import io.entente.kpi.schedule.ReportScheduleStore.Due;
import io.entente.kpi.schedule.ReportSendingStore.Made;
import io.entente.kpi.schedule.WriteReport.Occasion;
import io.entente.outward.mail.Mail;
import io.entente.outward.mail.Mailer;
import io.entente.outward.sending.Sendings;
import io.entente.rest.Refusal;
import io.entente.rest.Role;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends reports when they are due, each once: its mails are written in the transaction that puts
 * the schedule off to its next time, and whoever comes second finds it put off. One server at a
 * time writes a report. What was missed is sent once, for the last time that it was due.
 */
@Singleton
final class SendReports {
  private static final Logger LOG = LoggerFactory.getLogger(SendReports.class);

  /** Longer than a report takes to be written. */
  private static final Duration HELD = Duration.ofMinutes(10);

  private static final int LONGEST_FAILURE = 400;
  private static final Duration KEPT = Duration.ofDays(365);

  private final Transactions transactions;
  private final ReportScheduleStore schedules;
  private final ReportSendingStore log;
  private final WriteReport writeReport;
  private final Outward outward;
  private final Clock clock;

  /** What takes mails out. */
  @Singleton
  record Outward(Mailer mailer, Sendings sendings, KnownMembers members) {}

  /** What was made of a report; a failure, or mails. */
  private record Written(List<Mail> mails, @Nullable String failure) {}

  SendReports(
      Transactions transactions,
      ReportScheduleStore schedules,
      ReportSendingStore log,
      WriteReport writeReport,
      Outward outward,
      Clock clock) {
    this.transactions = transactions;
    this.schedules = schedules;
    this.log = log;
    this.writeReport = writeReport;
    this.outward = outward;
    this.clock = clock;
  }

  /** Sends one that is due; says whether there was any. */
  boolean some() {
    Instant now = now();
    Due due = transactions.write(() -> schedules.hold(now, now.plus(HELD))).orElse(null);
    if (due == null) {
      return false;
    }
    send(due);
    return true;
  }

  private void send(Due due) {
    UUID workspaceId = due.workspaceId();
    ReportSchedule schedule = due.schedule();
    Instant now = now();
    Rhythm rhythm = schedule.rhythm();
    Instant dueAt = schedule.nextAt();
    if (dueAt == null) {
      return;
    }
    int missed = 0;
    Instant next = rhythm.after(dueAt);
    while (!next.isAfter(now)) {
      dueAt = next;
      next = rhythm.after(dueAt);
      missed++;
    }
    Occasion occasion = new Occasion(dueAt, missed);
    Role role = outward.members().role(workspaceId, schedule.ownerId()).orElse(Role.VIEWER);
    Written written = write(workspaceId, schedule, role, occasion, recipients(due));
    Instant following = next;
    transactions.writing(() -> {
      ReportSchedule stored = schedules.lock(workspaceId, schedule.id()).orElse(null);
      if (stored == null || !schedule.equals(stored)) {
        // It was sent or changed meanwhile.
        return;
      }
      schedules.putOff(workspaceId, schedule.id(), following);
      keep(workspaceId, schedule.id(), occasion, written, false);
    });
  }

  /**
   * Those to whom it may be sent today: others than its owner as long as an owner or admin says so.
   */
  private List<Recipient> recipients(Due due) {
    KnownMembers members = outward.members();
    boolean goesToOthers =
        members
            .role(due.workspaceId(), due.namedBy())
            .map(role -> role == Role.OWNER || role == Role.ADMIN)
            .orElseGet(() -> !members.areKnown(due.workspaceId()));
    ReportSchedule schedule = due.schedule();
    return goesToOthers
        ? schedule.recipients()
        : schedule.recipients().stream()
            .filter(it -> schedule.ownerId().equals(it.memberId()))
            .toList();
  }

  /**
   * Sends it now to somebody who wants to see it, as if it were due. Returns the id of the sending.
   *
   * @param role of the schedule's owner
   */
  UUID trial(UUID workspaceId, ReportSchedule schedule, Role role, Recipient to) {
    Occasion occasion = new Occasion(now(), 0);
    Written written = write(workspaceId, schedule, role, occasion, List.of(to));
    return transactions.write(() -> keep(workspaceId, schedule.id(), occasion, written, true));
  }

  private Written write(
      UUID workspaceId,
      ReportSchedule schedule,
      Role role,
      Occasion occasion,
      List<Recipient> recipients) {
    if (!outward.mailer().isConfigured()) {
      return new Written(List.of(), "The server sends no mail: it has no mail server.");
    }
    if (!writeReport.isFor(role, schedule)) {
      return new Written(
          List.of(), "The report's owner may not read it, as far as is known of members.");
    }
    if (recipients.isEmpty()) {
      return new Written(
          List.of(),
          "Who had it sent to others is neither owner nor admin any more: one of those has to"
              + " change it, were it to what it is.");
    }
    try {
      return new Written(
          writeReport.mails(workspaceId, schedule, role, occasion, recipients), null);
    } catch (Refusal e) {
      String why = String.valueOf(e.getMessage());
      return new Written(List.of(), why.substring(0, Math.min(LONGEST_FAILURE, why.length())));
    } catch (RuntimeException e) {
      // Those of others wait behind it.
      LOG.error("The report of schedule {} could not be written", schedule.id(), e);
      return new Written(List.of(), "The report could not be written.");
    }
  }

  private UUID keep(
      UUID workspaceId, UUID scheduleId, Occasion occasion, Written written, boolean trial) {
    UUID id = Ids.next();
    for (int i = 0; i < written.mails().size(); i++) {
      outward.sendings().add(workspaceId, key(id, i), written.mails().get(i));
    }
    log.forget(workspaceId, scheduleId, now().minus(KEPT));
    log.insert(
        workspaceId,
        scheduleId,
        new Made(
            id,
            occasion.dueAt(),
            now(),
            trial,
            occasion.missed(),
            written.mails().size(),
            written.failure()));
    return id;
  }

  /** Of one mail of a sending. */
  static String key(UUID sendingId, int place) {
    return "report-" + sendingId + "-" + place;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
