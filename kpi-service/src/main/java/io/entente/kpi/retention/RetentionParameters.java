package io.entente.kpi.retention;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A question about months as the address puts it. */
@Introspected
record RetentionParameters(
    @Parameter(
            description = "First moment: an instant with offset, or a date in the zone. Required.",
            example = "2026-01-01")
        @QueryValue
        @Nullable String from,
    @Parameter(
            description =
                "End, not included: as from. The months that begin between are told, 24 at most."
                    + " Required.",
            example = "2026-07-01")
        @QueryValue
        @Nullable String to,
    @Parameter(description = "IANA zone in which months begin. Required.", example = "Europe/Paris")
        @QueryValue
        @Nullable String zone) {

  /** The same, read. */
  record Question(Period period, Months months) {}

  Question read() {
    Reading reading = new Reading();
    Period period = reading.period(from, to, zone);
    // Of a period that can't be read there are no months to count.
    reading.end();
    Question question = new Question(period, Months.of(period, reading));
    reading.end();
    return question;
  }
}
