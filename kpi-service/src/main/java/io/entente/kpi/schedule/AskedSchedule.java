package io.entente.kpi.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule as somebody wants it; of a change, null for what stays. */
@Serdeable
record AskedSchedule(
    @Schema(description = "1 to 200 characters: the subject of the mails") @Nullable String name,
    @Schema(description = "The last word of a report's address, such as summary or attribution")
        @Nullable String report,
    @Schema(
            description =
                "Parameters of the report, each with its values, but for from, to and zone:"
                    + " {\"channel\":[\"x\",\"email\"]}")
        @Nullable Map<String, List<String>> question,
    @Schema(description = "yesterday, last_week, last_month or last_30_days")
        @Nullable String period,
    @Schema(description = "day, week or month") @Nullable String every,
    @Schema(description = "Day of the week, 1 is Monday, or of the month, 1 to 28; 1 without it")
        @Nullable Integer on,
    @Schema(description = "Time of day in the zone: 08:00") @Nullable String at,
    @Schema(description = "IANA zone of times and days") @Nullable String zone,
    @Schema(description = "csv, xlsx and pdf, one at least") @Nullable List<String> formats,
    @Schema(description = "1 to 20") @Nullable List<AskedRecipient> recipients,
    @Schema(description = "true: it is not sent until it is false again")
        @Nullable Boolean paused) {

  /** Either a member or an address. */
  @Serdeable
  record AskedRecipient(
      @Nullable UUID memberId,
      @Nullable String address,
      @Schema(description = "en (without it) or fr") @Nullable String language) {}
}
