package io.entente.contacts.dataimport.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a file writes the parts of a day. Four digits in front are always a year. */
@Serdeable
public enum DateOrder {
  /** 2026-03-29. */
  YMD,
  /** 29/03/2026. */
  DMY,
  /** 03/29/2026. */
  MDY;

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})(?:[T ].*)?");
  private static final int FIRST_YEAR = 1_000;
  private static final int LAST_YEAR = 9_998;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static DateOrder of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }

  /** The day that a text names, whatever time stands behind it; empty if it names none. */
  public Optional<LocalDate> day(String text) {
    Matcher parts = DAY.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    int third = Integer.parseInt(parts.group(3));
    DateOrder order = parts.group(1).length() == 4 ? YMD : this;
    return switch (order) {
      case YMD -> day(first, second, third);
      case DMY -> day(third, second, first);
      case MDY -> day(third, first, second);
    };
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < FIRST_YEAR || year > LAST_YEAR
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
