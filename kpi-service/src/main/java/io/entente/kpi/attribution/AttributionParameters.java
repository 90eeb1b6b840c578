package io.entente.kpi.attribution;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.PlaceParameters;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about attributed revenue as the address puts it. */
@Introspected
record AttributionParameters(
    @Parameter(
            description =
                "What the items are: channel (without it), connection, agent, team or" + " source.")
        @QueryValue
        @Nullable String by,
    @Parameter(description = "Ids of agents who answered; may stand repeatedly.") @QueryValue
        @Nullable List<String> agent,
    @Parameter(description = "Ids of teams that had the conversations; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> team,
    @Parameter(description = "Systems that orders come from; may stand repeatedly.") @QueryValue
        @Nullable List<String> source) {
  private static final int LONGEST_SOURCE = 64;

  /** The same, read. */
  record Question(Period period, AttributionDimension by, AttributionFilters filters) {}

  Question read(PeriodParameters period, PlaceParameters places) {
    Reading reading = new Reading();
    Question question =
        new Question(
            reading.period(period),
            reading.choice("by", by, AttributionDimension.CHANNEL),
            new AttributionFilters(
                places.channels(reading),
                places.connections(reading),
                reading.ids("agent", agent),
                reading.ids("team", team),
                reading.texts("source", source, LONGEST_SOURCE)));
    reading.end();
    return question;
  }
}
