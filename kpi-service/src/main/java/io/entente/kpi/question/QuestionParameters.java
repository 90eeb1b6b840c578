package io.entente.kpi.question;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as the address puts it. */
@Introspected
public record QuestionParameters(
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
        @Nullable List<String> agent,
    @Parameter(description = "Ids of teams: whose it was at the time; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> team,
    @Parameter(
            description =
                "Ids of reasons as they stood at the resolution, or stand while it runs; may stand"
                    + " repeatedly.")
        @QueryValue
        @Nullable List<String> reason,
    @Parameter(
            description =
                "Ids of reasons of the first level, with those below; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> reasonGroup,
    @Parameter(description = "low, medium, high, urgent; may stand repeatedly.") @QueryValue
        @Nullable List<String> priority,
    @Parameter(
            description =
                "Languages (fr, en) of the messages that opened conversations; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> language,
    @Parameter(
            description =
                "Ids of SLA policies; may stand repeatedly. Promises alone are told by them.")
        @QueryValue
        @Nullable List<String> policy,
    @Parameter(description = "Ids of contacts, as customers are known now; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> contact,
    @Parameter(description = "Ids of segments that customers are in now; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> segment,
    @Parameter(
            description =
                "What brought the customers, such as ad, organic or referral; may stand"
                    + " repeatedly.")
        @QueryValue
        @Nullable List<String> source,
    @Parameter(description = "Names of campaigns that brought them; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> campaign,
    @Parameter(description = "Ids of companies where they work now; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> company,
    @Parameter(
            description =
                "Ids of tags that conversations had at the resolution, or have while it runs: any"
                    + " of them; may stand repeatedly.")
        @QueryValue
        @Nullable List<String> tag) {}
