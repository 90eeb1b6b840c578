package io.entente.kpi.voice;

import io.entente.events.Channel;
import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about insights as the address puts it. */
@Introspected
record VoiceParameters(
    @Parameter(
            description =
                "What the items are: department (without it), channel, reason, or month of the"
                    + " handing over, of which there are 24 at most.")
        @QueryValue
        @Nullable String by,
    @Parameter(description = "Departments; may stand repeatedly.") @QueryValue
        @Nullable List<String> department,
    @Parameter(description = "Channels that messages came by; may stand repeatedly.") @QueryValue
        @Nullable List<String> channel,
    @Parameter(
            description =
                "Ids of reasons of the conversations that messages are in; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> reason) {
  private static final int LONGEST_DEPARTMENT = 64;
  private static final int MOST_MONTHS = 24;

  /**
   * The same, read.
   *
   * @param months that the period touches, if it is told by them
   */
  record Question(Period period, VoiceDimension by, List<YearMonth> months, VoiceFilters filters) {
    Question {
      months = List.copyOf(months);
    }
  }

  Question read(PeriodParameters asked) {
    Reading reading = new Reading();
    Period period = reading.period(asked);
    VoiceDimension dimension = reading.choice("by", by, VoiceDimension.DEPARTMENT);
    VoiceFilters filters =
        new VoiceFilters(
            reading.texts("department", department, LONGEST_DEPARTMENT),
            reading.values("channel", channel, Channel::of),
            reading.ids("reason", reason));
    // Of a period that can't be read there are no months to count.
    reading.end();
    List<YearMonth> months =
        dimension == VoiceDimension.MONTH ? months(period, reading) : List.of();
    reading.end();
    return new Question(period, dimension, months, filters);
  }

  private static List<YearMonth> months(Period period, Reading reading) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.from(period.from().atZone(period.zone()));
    for (; period.start(month).isBefore(period.to()); month = month.plusMonths(1)) {
      if (months.size() == MOST_MONTHS) {
        reading.refuse("to", "leaves more than " + MOST_MONTHS + " months");
        break;
      }
      months.add(month);
    }
    return months;
  }
}
