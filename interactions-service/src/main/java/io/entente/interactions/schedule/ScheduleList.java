package io.entente.interactions.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All schedules.
 *
 * @param defaultId the one that counts where a connection names none; null while that is Monday to
 *     Friday, 9 to 18, Europe/Paris
 */
@Serdeable
record ScheduleList(List<StoredSchedule> items, @Nullable UUID defaultId) {
  ScheduleList {
    items = List.copyOf(items);
  }
}
