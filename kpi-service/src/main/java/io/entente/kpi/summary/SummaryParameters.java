package io.entente.kpi.summary;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as the address puts it. */
@Introspected
record SummaryParameters(
    @Parameter(
            description =
                "First moment: an instant (2026-11-01T00:00:00Z, or with an offset) or a date, which"
                    + " means the start of that day in the zone. Required.",
            example = "2026-11-01")
        @QueryValue
        @Nullable String from,
    @Parameter(
            description = "End, not included: as from; after it, or equal. Required.",
            example = "2026-12-01")
        @QueryValue
        @Nullable String to,
    @Parameter(description = "IANA zone in which days begin. Required.", example = "Europe/Paris")
        @QueryValue
        @Nullable String zone,
    @Parameter(description = "calendar (without it) or business.") @QueryValue
        @Nullable String clock,
    @Parameter(description = "Channels; may stand repeatedly.") @QueryValue
        @Nullable List<String> channel,
    @Parameter(description = "Ids of connections; may stand repeatedly.") @QueryValue
        @Nullable List<String> connection,
    @Parameter(description = "Ids of agents; may stand repeatedly.") @QueryValue
        @Nullable List<String> agent) {}
