package io.entente.kpi.engagement;

import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.PlaceParameters;
import io.entente.kpi.asked.Reading;
import io.entente.kpi.engagement.EngagementReport.EngagementFilters;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about engagement as the address puts it. */
@Introspected
record EngagementParameters(
    @Parameter(description = "What the correlations are over: post (without it) or campaign.")
        @QueryValue
        @Nullable String by,
    @Parameter(
            description =
                "How revenue is attributed: linear (without it), last_touch, position or influenced.")
        @QueryValue
        @Nullable String model,
    @Parameter(description = "Names of campaigns; may stand repeatedly.") @QueryValue
        @Nullable List<String> campaign) {
  private static final int LONGEST_CAMPAIGN = 255;

  /** The same, read. */
  record Question(Period period, EngagementSet by, CreditModel model, EngagementFilters filters) {}

  Question read(PeriodParameters period, PlaceParameters places) {
    Reading reading = new Reading();
    Question question =
        new Question(
            reading.period(period),
            reading.choice("by", by, EngagementSet.POST),
            reading.choice("model", model, CreditModel.LINEAR),
            new EngagementFilters(
                places.channels(reading),
                places.connections(reading),
                reading.texts("campaign", campaign, LONGEST_CAMPAIGN)));
    reading.end();
    return question;
  }
}
