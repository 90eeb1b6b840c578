package io.entente.kpi.retention;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.Reading;

/** A question about the months that begin in a period. */
record MonthsQuestion(Period period, Months months) {

  static MonthsQuestion read(PeriodParameters asked) {
    Reading reading = new Reading();
    Period period = reading.period(asked);
    // Of a period that can't be read there are no months to count.
    reading.end();
    MonthsQuestion question = new MonthsQuestion(period, Months.of(period, reading));
    reading.end();
    return question;
  }
}
