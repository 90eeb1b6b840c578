package io.entente.kpi.attribution;

import io.entente.events.Channel;
import io.entente.kpi.asked.Period;
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
    @Parameter(
            description = "What the items are: channel (without it), connection, agent or source.")
        @QueryValue
        @Nullable String by,
    @Parameter(description = "Channels of conversations; may stand repeatedly.") @QueryValue
        @Nullable List<String> channel,
    @Parameter(description = "Ids of connections; may stand repeatedly.") @QueryValue
        @Nullable List<String> connection,
    @Parameter(description = "Ids of agents who answered; may stand repeatedly.") @QueryValue
        @Nullable List<String> agent,
    @Parameter(description = "Systems that orders come from; may stand repeatedly.") @QueryValue
        @Nullable List<String> source) {
  private static final int LONGEST_SOURCE = 64;

  /** The same, read. */
  record Question(Period period, AttributionDimension by, AttributionFilters filters) {}

  Question read() {
    Reading reading = new Reading();
    Question question =
        new Question(
            reading.period(from, to, zone),
            reading.choice("by", by, AttributionDimension.CHANNEL),
            new AttributionFilters(
                reading.values("channel", channel, Channel::of),
                reading.ids("connection", connection),
                reading.ids("agent", agent),
                reading.texts("source", source, LONGEST_SOURCE)));
    reading.end();
    return question;
  }
}
