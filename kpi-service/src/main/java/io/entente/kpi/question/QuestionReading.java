package io.entente.kpi.question;

import io.entente.events.Channel;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Traits;
import io.entente.kpi.figure.KpiClock;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a question, and says all that is wrong with it at once. */
public final class QuestionReading {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int MOST_VALUES = 100;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final List<Violation> violations = new ArrayList<>();

  private QuestionReading() {}

  /**
   * @throws InvalidRequest with every violation and, where there are few, the values allowed
   */
  public static Question read(QuestionParameters parameters) {
    QuestionReading reading = new QuestionReading();
    ZoneId zone = reading.zone(parameters.zone());
    Instant from = reading.moment("from", parameters.from(), zone);
    Instant to = reading.moment("to", parameters.to(), zone);
    if (reading.violations.isEmpty() && from.isAfter(to)) {
      reading.refuse("from", "must not be after to");
    }
    KpiClock clock = reading.clock(parameters.clock());
    Filters filters =
        new Filters(
            reading.values("channel", parameters.channel(), Channel::of),
            reading.values("connection", parameters.connection(), QuestionReading::id),
            reading.values("agent", parameters.agent(), QuestionReading::id),
            reading.values("team", parameters.team(), QuestionReading::id),
            reading.values("reason", parameters.reason(), QuestionReading::id),
            reading.values("reasonGroup", parameters.reasonGroup(), QuestionReading::id),
            reading.values("priority", parameters.priority(), QuestionReading::priority),
            reading.values("language", parameters.language(), QuestionReading::language),
            reading.values("policy", parameters.policy(), QuestionReading::id),
            reading.values("contact", parameters.contact(), QuestionReading::id),
            reading.values("segment", parameters.segment(), QuestionReading::id));
    if (!reading.violations.isEmpty()) {
      throw new InvalidRequest(reading.violations);
    }
    return new Question(new Stretch(from, to), zone, clock, filters);
  }

  private ZoneId zone(@Nullable String zone) {
    if (zone == null) {
      refuse("zone", "is required");
      return ZoneOffset.UTC;
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      refuse("zone", "is not an IANA time zone, such as Europe/Paris or UTC");
      return ZoneOffset.UTC;
    }
    return ZoneId.of(zone);
  }

  private Instant moment(String name, @Nullable String text, ZoneId zone) {
    if (text == null) {
      refuse(name, "is required");
      return EARLIEST;
    }
    try {
      Instant moment =
          DATE.matcher(text).matches()
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        refuse(name, "must lie between " + EARLIEST + " and " + LATEST);
      }
      return moment;
    } catch (DateTimeException e) {
      refuse(
          name, "is neither a date (2026-11-01) nor an instant with offset (2026-11-01T08:00:00Z)");
      return EARLIEST;
    }
  }

  private KpiClock clock(@Nullable String clock) {
    for (KpiClock known : KpiClock.values()) {
      if (known.json().equals(Objects.requireNonNullElse(clock, KpiClock.CALENDAR.json()))) {
        return known;
      }
    }
    String allowed =
        Arrays.stream(KpiClock.values()).map(KpiClock::json).collect(Collectors.joining(", "));
    refuse("clock", "must be one of: " + allowed);
    return KpiClock.CALENDAR;
  }

  private <T> List<T> values(
      String name, @Nullable List<String> texts, Function<String, T> reader) {
    if (texts == null) {
      return List.of();
    }
    if (texts.size() > MOST_VALUES) {
      refuse(name, "must not stand more than " + MOST_VALUES + " times");
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (String text : texts) {
      try {
        values.add(reader.apply(text));
      } catch (IllegalArgumentException e) {
        refuse(name, String.valueOf(e.getMessage()));
      }
    }
    return values.stream().distinct().toList();
  }

  private static String priority(String text) {
    if (!Traits.PRIORITIES.contains(text)) {
      throw new IllegalArgumentException("must be one of: low, medium, high, urgent");
    }
    return text;
  }

  private static String language(String text) {
    if (!LANGUAGE.matcher(text).matches()) {
      throw new IllegalArgumentException("is no language such as fr or en");
    }
    return text;
  }

  private static UUID id(String text) {
    UUID id = ID.matcher(text).matches() ? UUID.fromString(text) : Dimension.NOBODY;
    if (id.equals(Dimension.NOBODY)) {
      throw new IllegalArgumentException("is not an id (8-4-4-4-12 hexadecimal digits)");
    }
    return id;
  }

  private void refuse(String name, String detail) {
    violations.add(new Violation("?" + name, detail));
  }
}
