package io.entente.kpi.schedule;

import io.entente.kpi.file.FileFormat;
import io.entente.kpi.file.FileWish;
import io.entente.kpi.table.Document;
import io.entente.kpi.table.ReadDocument;
import io.entente.kpi.table.Words;
import io.entente.outward.mail.Attachment;
import io.entente.outward.mail.Mail;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes the mails of a report: the same figures to all, each in the receiver's language. */
@Singleton
final class WriteReport {
  private final ReportRoutes reports;

  /**
   * For when it is written.
   *
   * @param dueAt the days are those before it
   * @param missed times before it that nothing was sent at
   */
  record Occasion(Instant dueAt, int missed) {}

  WriteReport(ReportRoutes reports) {
    this.reports = reports;
  }

  /** Whether a member of a role may read the report. */
  boolean isFor(Role role, ReportSchedule schedule) {
    return reports.isFor(role, schedule.report());
  }

  /**
   * A mail for each.
   *
   * @param role of the member in whose name it is written
   */
  List<Mail> mails(
      UUID workspaceId,
      ReportSchedule schedule,
      Role role,
      Occasion occasion,
      List<Recipient> recipients) {
    Map<Locale, Mail> written = new HashMap<>();
    List<Mail> mails = new ArrayList<>();
    for (Recipient recipient : recipients) {
      Locale language = recipient.locale();
      Mail mail = written.get(language);
      if (mail == null) {
        mail = mail(workspaceId, schedule, role, occasion, recipient);
        written.put(language, mail);
      }
      mails.add(
          new Mail(
              recipient.address(),
              language,
              mail.subject(),
              mail.text(),
              null,
              mail.attachments()));
    }
    return mails;
  }

  private Mail mail(
      UUID workspaceId,
      ReportSchedule schedule,
      Role role,
      Occasion occasion,
      Recipient recipient) {
    Locale language = recipient.locale();
    LocalDate day = occasion.dueAt().atZone(ZoneId.of(schedule.zone())).toLocalDate();
    LocalDate from = schedule.period().from(day);
    LocalDate to = schedule.period().to(day);
    Caller owner = new Caller(workspaceId, schedule.ownerId(), schedule.name(), role);
    Document document = ReadDocument.of(ask(owner, schedule, from, to, language), language);
    List<Attachment> files = new ArrayList<>();
    for (FileFormat format : schedule.fileFormats()) {
      files.add(
          new Attachment(
              "%s-%s-%s.%s".formatted(schedule.report(), from, to, format.ending()),
              format.type().toString(),
              FileWish.of(format).bytes(document)));
    }
    String days = from + " – " + to.minusDays(1);
    return new Mail(
        recipient.address(),
        language,
        schedule.name(),
        text(document, schedule, days, occasion.missed(), Words.in(language)),
        null,
        files);
  }

  /**
   * The answer of the report.
   *
   * @param owner who wants it sent
   */
  Object ask(Caller owner, ReportSchedule schedule, LocalDate from, LocalDate to, Locale language) {
    Map<String, List<String>> question = new HashMap<>(schedule.question());
    question.put("from", List.of(from.toString()));
    question.put("to", List.of(to.toString()));
    question.put("zone", List.of(schedule.zone()));
    return reports.ask(owner, schedule.report(), question, language);
  }

  private static String text(
      Document document, ReportSchedule schedule, String days, int missed, Words words) {
    StringBuilder text = new StringBuilder();
    text.append(document.title()).append('\n');
    text.append(words.of("mail.days")).append(": ").append(days);
    text.append(" (").append(schedule.zone()).append(")\n");
    if (missed > 0) {
      text.append(String.format(Locale.ROOT, words.of("mail.missed"), missed)).append('\n');
    }
    text.append('\n');
    document
        .about()
        .forEach(line -> text.append(line.heading()).append(": ").append(line.text()).append('\n'));
    return text.toString();
  }
}
