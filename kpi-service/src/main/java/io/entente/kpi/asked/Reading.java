package io.entente.kpi.asked;

import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a question, and says all that is wrong with it at once. */
public final class Reading {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int MOST_VALUES = 100;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final List<Violation> violations = new ArrayList<>();

  /** From, to and zone, all of which are required. */
  public Period period(PeriodParameters asked) {
    return period(asked.from(), asked.to(), asked.zone());
  }

  public Period period(@Nullable String from, @Nullable String to, @Nullable String zone) {
    ZoneId days = zone(zone);
    Instant first = moment("from", from, days);
    Instant end = moment("to", to, days);
    if (violations.isEmpty() && first.isAfter(end)) {
      refuse("from", "must not be after to");
    }
    return new Period(first, end, days);
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

  /**
   * The distinct values of a parameter; none where it is missing.
   *
   * @param reader throws an {@link IllegalArgumentException} that says what is allowed
   */
  public <T> List<T> values(String name, @Nullable List<String> texts, Function<String, T> reader) {
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

  public List<UUID> ids(String name, @Nullable List<String> texts) {
    return values(name, texts, Reading::id);
  }

  private static UUID id(String text) {
    UUID id = ID.matcher(text).matches() ? UUID.fromString(text) : NOBODY;
    if (id.equals(NOBODY)) {
      throw new IllegalArgumentException("is not an id (8-4-4-4-12 hexadecimal digits)");
    }
    return id;
  }

  /** Texts of at most so many characters. */
  public List<String> texts(String name, @Nullable List<String> texts, int most) {
    return values(
        name,
        texts,
        text -> {
          if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("must be 1 to " + most + " characters");
          }
          return text;
        });
  }

  /** One of the constants, by its name in lower case; the fallback where it is missing. */
  public <E extends Enum<E>> E choice(String name, @Nullable String text, E fallback) {
    if (text == null) {
      return fallback;
    }
    List<String> allowed = new ArrayList<>();
    for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
      String json = constant.name().toLowerCase(Locale.ROOT);
      if (json.equals(text)) {
        return constant;
      }
      allowed.add(json);
    }
    refuse(name, "must be one of: " + String.join(", ", allowed));
    return fallback;
  }

  public void refuse(String name, String detail) {
    violations.add(new Violation("?" + name, detail));
  }

  /**
   * @throws InvalidRequest with every violation, if there is one
   */
  public void end() {
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }
}
