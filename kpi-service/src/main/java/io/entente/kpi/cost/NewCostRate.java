package io.entente.kpi.cost;

import io.entente.events.Channel;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something is to cost.
 *
 * @param agentId whose hour; null for the hour of a team, or of anybody
 * @param teamId whose hour; null for the hour of an agent, or of anybody
 * @param channel whose events, of all its connections; null for those of one connection
 * @param connectionId whose events; null for those of a channel
 * @param event null unless it is by the event
 * @param name of what is paid by the month; null of all others
 * @param amount from 0 to 1,000,000,000, in minor units of the currency
 * @param per for how many events: a power of ten up to 1,000,000; 1 if not given
 * @param currency ISO 4217
 * @param validFrom the first day, in the reporting zone; by the month the first of one
 * @param validTo the last day, by the month the last of one; null for no end
 */
@Serdeable
record NewCostRate(
    RateKind kind,
    @Nullable UUID agentId,
    @Nullable UUID teamId,
    @Nullable Channel channel,
    @Nullable UUID connectionId,
    @Nullable FeeEvent event,
    @Nullable String name,
    @Schema(minimum = "0", maximum = "1000000000") long amount,
    @Nullable Integer per,
    @Schema(example = "EUR") String currency,
    @Schema(format = "date") String validFrom,
    @Schema(format = "date") @Nullable String validTo) {
  private static final long MOST = 1_000_000_000;
  private static final int LONGEST_NAME = 100;
  private static final Set<Integer> PER = Set.of(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000);
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  NewCostRate {
    List<Violation> wrong = new ArrayList<>();
    checkSubject(kind, agentId, teamId, channel, connectionId, wrong);
    checkOnly(kind == RateKind.EVENT, "event", event, wrong);
    checkOnly(kind == RateKind.MONTH, "name", name, wrong);
    if (name != null && (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME)) {
      wrong.add(new Violation("name", "must have 1 to " + LONGEST_NAME + " characters"));
    }
    if (amount < 0 || amount > MOST) {
      wrong.add(new Violation("amount", "must be from 0 to " + MOST + " minor units"));
    }
    if (per != null && (kind != RateKind.EVENT ? per != 1 : !PER.contains(per))) {
      wrong.add(new Violation("per", "must be 1, or by the event a power of ten up to 1000000"));
    }
    if (decimalsOf(currency) < 0) {
      wrong.add(new Violation("currency", "is no currency of ISO 4217"));
    }
    checkDays(kind, validFrom, validTo, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
    }
  }

  private static void checkSubject(
      RateKind kind,
      @Nullable UUID agentId,
      @Nullable UUID teamId,
      @Nullable Channel channel,
      @Nullable UUID connectionId,
      List<Violation> wrong) {
    if (agentId != null && (kind != RateKind.HOUR || teamId != null)) {
      wrong.add(new Violation("agentId", "goes with an hour alone, and without teamId"));
    }
    if (teamId != null && kind != RateKind.HOUR) {
      wrong.add(new Violation("teamId", "goes with an hour alone"));
    }
    boolean isOne = (channel == null) != (connectionId == null);
    if (kind == RateKind.EVENT ? !isOne : channel != null || connectionId != null) {
      wrong.add(
          new Violation(
              "channel", "or connectionId is required by the event, one of them, and only there"));
    }
  }

  private static void checkOnly(
      boolean required, String field, @Nullable Object value, List<Violation> wrong) {
    if (required != (value != null)) {
      wrong.add(new Violation(field, required ? "is required of this kind" : "is of another kind"));
    }
  }

  private static void checkDays(
      RateKind kind, String validFrom, @Nullable String validTo, List<Violation> wrong) {
    LocalDate from = day(validFrom);
    LocalDate to = validTo == null ? LATEST : day(validTo);
    if (from == null || (kind == RateKind.MONTH && from.getDayOfMonth() != 1)) {
      wrong.add(new Violation("validFrom", whatDay(kind, "first")));
    }
    if (to == null || (kind == RateKind.MONTH && to.plusDays(1).getDayOfMonth() != 1)) {
      wrong.add(new Violation("validTo", whatDay(kind, "last")));
    } else if (from != null && to.isBefore(from)) {
      wrong.add(new Violation("validTo", "must not be before validFrom"));
    }
  }

  private static String whatDay(RateKind kind, String which) {
    return "must be a date from 1990 to 2199, such as 2026-11-30"
        + (kind == RateKind.MONTH ? ", the " + which + " of a month" : "");
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static int decimalsOf(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits();
    } catch (IllegalArgumentException _) {
      return -1;
    }
  }

  /** The decimals of the currency's minor unit: 2 for the euro. */
  int decimals() {
    return decimalsOf(currency);
  }

  LocalDate firstDay() {
    return LocalDate.parse(validFrom);
  }

  @Nullable LocalDate lastDay() {
    return validTo == null ? null : LocalDate.parse(validTo);
  }

  /** Whose hours, which events, or what by its name: of that, one rate holds on a day. */
  String subject() {
    return switch (kind) {
      case HOUR -> agentId != null ? "agent " + agentId : teamId != null ? "team " + teamId : "";
      case EVENT -> event + " " + (channel == null ? connectionId : channel);
      case MONTH -> name == null ? "" : name.strip();
    };
  }
}
