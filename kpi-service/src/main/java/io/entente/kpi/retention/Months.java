package io.entente.kpi.retention;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.Reading;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The months that begin in a period. */
record Months(ZoneId zone, List<YearMonth> months) {
  static final int MOST = 24;

  Months {
    months = List.copyOf(months);
  }

  /** Refuses more than {@value #MOST}. */
  static Months of(Period period, Reading reading) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.from(period.from().atZone(period.zone()));
    if (start(month, period.zone()).isBefore(period.from())) {
      month = month.plusMonths(1);
    }
    for (; start(month, period.zone()).isBefore(period.to()); month = month.plusMonths(1)) {
      if (months.size() == MOST) {
        reading.refuse("to", "leaves more than " + MOST + " months");
        break;
      }
      months.add(month);
    }
    return new Months(period.zone(), months);
  }

  Instant start(YearMonth month) {
    return start(month, zone);
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /** The start of the day that lies so many days from the month's start. */
  Instant daysFrom(YearMonth month, int days) {
    return month.atDay(1).plusDays(days).atStartOfDay(zone).toInstant();
  }
}
