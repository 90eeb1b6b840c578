package io.entente.kpi.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/** What stands in one place of a table. */
public sealed interface Cell {
  /** Nothing: that is no zero. */
  record Blank() implements Cell {}

  record Text(String text) implements Cell {}

  record Amount(BigDecimal number) implements Cell {}

  /** A part of a whole: 1 is all of it. */
  record Share(BigDecimal number) implements Cell {}

  /** A length of time. */
  record Length(BigDecimal seconds) implements Cell {
    private static final long SECONDS_OF_AN_HOUR = 3_600;

    /** Hours, minutes and whole seconds: {@code 27:00:05}. */
    public String clock() {
      long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
      long length = Math.abs(whole);
      return String.format(
          Locale.ROOT,
          "%s%d:%02d:%02d",
          whole < 0 ? "-" : "",
          length / SECONDS_OF_AN_HOUR,
          length / 60 % 60,
          length % 60);
    }
  }

  record Moment(Instant at) implements Cell {}

  record Flag(boolean set) implements Cell {}

  Cell BLANK = new Blank();
}
