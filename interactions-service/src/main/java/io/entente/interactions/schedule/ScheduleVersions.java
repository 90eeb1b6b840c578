package io.entente.interactions.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All versions of a schedule, the newest first. */
@Serdeable
record ScheduleVersions(List<StoredSchedule> items) {
  ScheduleVersions {
    items = List.copyOf(items);
  }
}
