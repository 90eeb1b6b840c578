package io.entente.interactions.schedule;

import io.entente.events.Ids;
import io.entente.interactions.schedule.StoredDocument.Holidays;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.PreconditionRequired;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes schedules down. A change makes a new version, valid from the instant of the change;
 * seconds before it stay as they were counted.
 */
@Singleton
final class WriteSchedule {
  private final Transactions transactions;
  private final ScheduleStore store;
  private final Editions editions;
  private final PublicHolidays holidays;
  private final Clock clock;

  WriteSchedule(
      Transactions transactions,
      ScheduleStore store,
      Editions editions,
      PublicHolidays holidays,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.editions = editions;
    this.holidays = holidays;
    this.clock = clock;
  }

  StoredSchedule create(Caller by, NewSchedule written) {
    Holidays closed = closedDays(written);
    return transactions.write(() -> {
      editions.change(by.workspaceId());
      StoredSchedule schedule = StoredSchedule.of(Ids.next(), 1, null, by.memberId(), written);
      checkName(by.workspaceId(), schedule);
      store.write(by.workspaceId(), schedule, written, closed);
      return schedule;
    });
  }

  /**
   * @param ifMatch see {@link EntityTag#check}; it must be there
   */
  StoredSchedule change(Caller by, UUID id, NewSchedule written, @Nullable String ifMatch) {
    Holidays closed = closedDays(written);
    return transactions.write(() -> {
      Instant now = editions.change(by.workspaceId());
      StoredSchedule before =
          store.find(by.workspaceId(), id).orElseThrow(() -> new NotFound("schedule"));
      if (ifMatch == null) {
        throw new PreconditionRequired();
      }
      new EntityTag(before.version()).check(ifMatch);
      StoredSchedule schedule =
          StoredSchedule.of(
              id, before.version() + 1, after(before.validFrom(), now), by.memberId(), written);
      checkName(by.workspaceId(), schedule);
      store.write(by.workspaceId(), schedule, written, closed);
      return schedule;
    });
  }

  /** Later than the version before, also where the clocks of two replicas differ. */
  private static Instant after(@Nullable Instant before, Instant now) {
    return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
  }

  private void checkName(UUID workspaceId, StoredSchedule schedule) {
    if (store.isTaken(workspaceId, schedule.name(), schedule.id())) {
      throw new Conflict("name_taken", "Another schedule has this name.");
    }
  }

  private Holidays closedDays(NewSchedule written) {
    int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
    return Holidays.of(holidays.around(written.holidays(), year));
  }
}
