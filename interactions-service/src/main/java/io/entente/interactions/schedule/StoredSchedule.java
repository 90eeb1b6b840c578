package io.entente.interactions.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a schedule.
 *
 * @param version 1 and up; it is the ETag
 * @param validFrom null for the first one: it is valid from ever
 * @param changedBy the member who wrote it
 */
@Serdeable
@Schema(name = "Schedule")
record StoredSchedule(
    UUID id,
    int version,
    @Nullable Instant validFrom,
    UUID changedBy,
    String name,
    String zone,
    Week week,
    @Nullable List<SpecialDay> specialDays,
    @Nullable HolidayRegion holidays) {

  static StoredSchedule of(
      UUID id, int version, @Nullable Instant validFrom, UUID changedBy, NewSchedule written) {
    return new StoredSchedule(
        id,
        version,
        validFrom,
        changedBy,
        written.name(),
        written.zone(),
        written.week(),
        written.specialDays(),
        written.holidays());
  }
}
