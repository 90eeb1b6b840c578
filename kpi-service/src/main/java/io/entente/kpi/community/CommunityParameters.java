package io.entente.kpi.community;

import io.entente.events.Channel;
import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.Reading;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about communities as the address puts it. */
@Introspected
record CommunityParameters(
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
        @Nullable List<String> connection) {

  /** The same, read. */
  record Question(Period period, CommunityFilters filters) {}

  Question read() {
    Reading reading = new Reading();
    Question question =
        new Question(
            reading.period(from, to, zone),
            new CommunityFilters(
                reading.values("channel", channel, Channel::of),
                reading.ids("connection", connection)));
    reading.end();
    return question;
  }
}
