package io.entente.kpi.satisfaction;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.PlaceParameters;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about satisfaction as the address puts it. */
@Introspected
record SatisfactionParameters(
    @Parameter(
            description = "What the items are: channel (without it), connection, agent or survey.")
        @QueryValue
        @Nullable String by,
    @Parameter(description = "Ids of agents who were judged; may stand repeatedly.") @QueryValue
        @Nullable List<String> agent,
    @Parameter(description = "Ids of surveys; may stand repeatedly.") @QueryValue
        @Nullable List<String> survey) {

  /** The same, read. */
  record Question(Period period, SatisfactionDimension by, SatisfactionFilters filters) {
    /** Who asked is an agent's only once there is an answer. */
    boolean isAboutAgents() {
      return by == SatisfactionDimension.AGENT || !filters.agent().isEmpty();
    }
  }

  Question read(PeriodParameters period, PlaceParameters places) {
    Reading reading = new Reading();
    Question question =
        new Question(
            reading.period(period),
            reading.choice("by", by, SatisfactionDimension.CHANNEL),
            new SatisfactionFilters(
                places.channels(reading),
                places.connections(reading),
                reading.ids("agent", agent),
                reading.ids("survey", survey)));
    reading.end();
    return question;
  }
}
