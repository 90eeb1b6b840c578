package io.entente.interactions.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose public holidays close the day.
 *
 * @param country ISO 3166-1 code in lower case
 * @param region null for those of the whole country alone
 */
@Serdeable
record HolidayRegion(
    @Schema(example = "fr") String country, @Schema(example = "67") @Nullable String region) {}
