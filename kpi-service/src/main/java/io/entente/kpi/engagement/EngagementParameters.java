package io.entente.kpi.engagement;

import io.entente.events.Channel;
import io.entente.kpi.asked.Period;
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
    @Parameter(
            description = "First moment: an instant with offset, or a date in the zone. Required.",
            example = "2026-11-01")
        @QueryValue
        @Nullable String from,
    @Parameter(description = "End, not included: as from. Required.", example = "2026-12-01")
        @QueryValue
        @Nullable String to,
    @Parameter(description = "IANA zone in which days begin. Required.", example = "Europe/Paris")
        @QueryValue
        @Nullable String zone,
    @Parameter(description = "Channels; may stand repeatedly.") @QueryValue
        @Nullable List<String> channel,
    @Parameter(description = "Ids of connections; may stand repeatedly.") @QueryValue
        @Nullable List<String> connection,
    @Parameter(description = "Names of campaigns; may stand repeatedly.") @QueryValue
        @Nullable List<String> campaign) {
  private static final int LONGEST_CAMPAIGN = 255;

  /** The same, read. */
  record Question(Period period, EngagementFilters filters) {}

  Question read() {
    Reading reading = new Reading();
    Question question =
        new Question(
            reading.period(from, to, zone),
            new EngagementFilters(
                reading.values("channel", channel, Channel::of),
                reading.ids("connection", connection),
                reading.texts("campaign", campaign, LONGEST_CAMPAIGN)));
    reading.end();
    return question;
  }
}
