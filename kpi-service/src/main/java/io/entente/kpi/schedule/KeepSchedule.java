package io.entente.kpi.schedule;

import io.entente.events.Ids;
import io.entente.kpi.file.FileFormat;
import io.entente.kpi.member.KnownMembers;
import io.entente.kpi.schedule.AskedSchedule.AskedRecipient;
import io.entente.kpi.schedule.ReadSchedule.Parts;
import io.entente.outward.mail.MailAddress;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Role;
import io.entente.rest.Violation;
import io.entente.rest.member.AskMembers;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes, changes and takes away schedules. Owners and admins do so for anybody; others for
 * themselves alone.
 */
@Singleton
final class KeepSchedule {
  private static final int MOST_OF_A_WORKSPACE = 200;

  private final Transactions transactions;
  private final ReportScheduleStore store;
  private final ReportSendingStore log;
  private final WriteReport writeReport;
  private final Members members;
  private final Clock clock;

  /** Who is a member, as the gateway says now and as it said last. */
  @Singleton
  record Members(AskMembers ask, KnownMembers known) {}

  /**
   * Who asks.
   *
   * @param authorization as they sent it
   */
  record Asker(Caller caller, String authorization) {}

  KeepSchedule(
      Transactions transactions,
      ReportScheduleStore store,
      ReportSendingStore log,
      WriteReport writeReport,
      Members members,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.log = log;
    this.writeReport = writeReport;
    this.members = members;
    this.clock = clock;
  }

  ReportSchedule add(Asker asker, AskedSchedule asked) {
    Parts parts = ReadSchedule.read(asked, null);
    Caller caller = asker.caller();
    List<Recipient> recipients = recipients(asker, Objects.requireNonNull(parts.recipients()));
    ReportSchedule schedule = schedule(Ids.next(), caller.memberId(), parts, recipients, 1);
    check(caller, schedule);
    transactions.writing(() -> {
      if (store.count(caller.workspaceId()) >= MOST_OF_A_WORKSPACE) {
        throw new Conflict("too_many", "A workspace has 200 report schedules at most.");
      }
      store.insert(caller.workspaceId(), schedule);
    });
    return schedule;
  }

  ReportSchedule change(Asker asker, UUID id, AskedSchedule asked, @Nullable String ifMatch) {
    Caller caller = asker.caller();
    ReportSchedule seen = find(caller, id);
    Parts parts = ReadSchedule.read(asked, seen);
    List<Recipient> recipients =
        parts.recipients() == null
            ? kept(caller, seen, parts.paused())
            : recipients(asker, parts.recipients());
    ReportSchedule after = schedule(id, seen.ownerId(), parts, recipients, seen.version() + 1);
    check(caller, after);
    return transactions.write(() -> {
      ReportSchedule before = locked(caller, id, ifMatch);
      if (before.version() != seen.version()) {
        throw new Conflict("changed_meanwhile", "Somebody has changed it just now.");
      }
      store.update(caller.workspaceId(), after);
      if (parts.recipients() != null || caller.isAtLeastAdmin()) {
        // Whom it is sent to is from now on their word.
        store.name(caller.workspaceId(), id, caller.memberId());
      }
      return after;
    });
  }

  /**
   * Who got it before gets what is changed now as well: whom others have named, only they send
   * something to.
   */
  private static List<Recipient> kept(Caller caller, ReportSchedule seen, boolean paused) {
    boolean ofOneself =
        seen.recipients().stream().allMatch(it -> caller.memberId().equals(it.memberId()));
    if (!caller.isAtLeastAdmin() && !ofOneself && !paused) {
      throw new Forbidden("Others than owners and admins send reports to themselves.");
    }
    return seen.recipients();
  }

  void remove(Caller caller, UUID id, @Nullable String ifMatch) {
    transactions.writing(() -> {
      locked(caller, id, ifMatch);
      store.delete(caller.workspaceId(), id);
      log.forget(caller.workspaceId(), id, clock.instant().plusSeconds(1));
    });
  }

  /**
   * @throws NotFound of those of others, too, for whoever sees their own alone
   */
  ReportSchedule find(Caller caller, UUID id) {
    return seen(caller, store.find(caller.workspaceId(), id).orElse(null));
  }

  List<ReportSchedule> list(Caller caller) {
    return store.list(caller.workspaceId()).stream()
        .filter(it -> caller.isAtLeastAdmin() || it.ownerId().equals(caller.memberId()))
        .toList();
  }

  private ReportSchedule locked(Caller caller, UUID id, @Nullable String ifMatch) {
    ReportSchedule found = seen(caller, store.lock(caller.workspaceId(), id).orElse(null));
    new EntityTag(found.version()).check(ifMatch);
    return found;
  }

  private static ReportSchedule seen(Caller caller, @Nullable ReportSchedule found) {
    if (found == null || !(caller.isAtLeastAdmin() || found.ownerId().equals(caller.memberId()))) {
      throw new NotFound("report schedule");
    }
    return found;
  }

  private ReportSchedule schedule(
      UUID id, UUID ownerId, Parts parts, List<Recipient> recipients, long version) {
    Rhythm rhythm = parts.rhythm();
    return new ReportSchedule(
        id,
        ownerId,
        parts.name(),
        parts.report(),
        parts.question(),
        parts.period(),
        rhythm.every(),
        rhythm.on(),
        rhythm.at().toString(),
        rhythm.zone().getId(),
        parts.formats().stream().map(FileFormat::ending).toList(),
        recipients,
        parts.paused(),
        parts.paused() ? null : rhythm.after(clock.instant()),
        version);
  }

  /** What the one may do who made it; no more than a viewer as long as nobody has said. */
  Role ownerRole(Caller caller, ReportSchedule schedule) {
    return schedule.ownerId().equals(caller.memberId())
        ? caller.role()
        : members.known().role(caller.workspaceId(), schedule.ownerId()).orElse(Role.VIEWER);
  }

  /** Asks the report, so that what can't be asked is said now and not by night. */
  private void check(Caller caller, ReportSchedule schedule) {
    ReportRoutes.checkTimeless(schedule.question());
    LocalDate day = clock.instant().atZone(ZoneId.of(schedule.zone())).toLocalDate();
    try {
      writeReport.ask(
          new Caller(
              caller.workspaceId(), schedule.ownerId(), caller.name(), ownerRole(caller, schedule)),
          schedule,
          schedule.period().from(day),
          schedule.period().to(day),
          Locale.ENGLISH);
    } catch (InvalidRequest e) {
      throw inBody(e);
    }
  }

  /** What the report says of its address stands in the body here. */
  private static InvalidRequest inBody(InvalidRequest refusal) {
    return new InvalidRequest(
        refusal.violations().stream()
            .map(it ->
                it.pointer().startsWith("?")
                    ? new Violation("/question/" + it.pointer().substring(1), it.detail())
                    : it)
            .toList());
  }

  private List<Recipient> recipients(Asker asker, List<AskedRecipient> asked) {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      recipients.add(recipient(asker, asked.get(i), "/recipients/" + i));
    }
    return recipients.stream().distinct().toList();
  }

  /** A member by the address that the member signs in with. */
  Recipient recipient(Asker asker, AskedRecipient asked, String pointer) {
    Caller caller = asker.caller();
    String language = Objects.requireNonNullElse(asked.language(), "en");
    if (asked.memberId() != null) {
      if (!caller.isAtLeastAdmin() && !asked.memberId().equals(caller.memberId())) {
        throw new Forbidden("Others than owners and admins send reports to themselves.");
      }
      return new Recipient(
          asked.memberId(),
          members.ask().address(asker.authorization(), asked.memberId(), pointer + "/memberId"),
          language);
    }
    if (!caller.isAtLeastAdmin()) {
      throw new Forbidden("Others than owners and admins send reports to themselves.");
    }
    String address = String.valueOf(asked.address());
    return new Recipient(null, MailAddress.check(pointer + "/address", address), language);
  }
}
