package io.entente.kpi.summary;

import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.rest.InvalidRequest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** With which stretch of time one is compared. */
public enum Comparison {
  NONE,
  PREVIOUS,
  YEAR;

  /**
   * @throws InvalidRequest if it is none of those that there are
   */
  public static Comparison of(@Nullable String text) {
    return switch (text) {
      case null -> NONE;
      case "previous" -> PREVIOUS;
      case "year" -> YEAR;
      default -> throw new InvalidRequest("?compare", "must be one of: previous, year");
    };
  }

  /**
   * By the clock on the wall of the zone: a day of 23 hours is compared with a day. Whole months
   * are compared with as many whole months.
   */
  public @Nullable Stretch of(Question question) {
    ZoneId zone = question.zone();
    LocalDateTime from = LocalDateTime.ofInstant(question.stretch().from(), zone);
    LocalDateTime to = LocalDateTime.ofInstant(question.stretch().to(), zone);
    return switch (this) {
      case NONE -> null;
      case YEAR -> stretch(from.minusYears(1), to.minusYears(1), zone);
      case PREVIOUS -> {
        if (isStartOfMonth(from) && isStartOfMonth(to)) {
          yield stretch(from.minusMonths(ChronoUnit.MONTHS.between(from, to)), from, zone);
        }
        yield stretch(from.minus(Duration.between(from, to)), from, zone);
      }
    };
  }

  private static boolean isStartOfMonth(LocalDateTime moment) {
    return moment.equals(moment.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS));
  }

  private static Stretch stretch(LocalDateTime from, LocalDateTime to, ZoneId zone) {
    return new Stretch(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());
  }
}
