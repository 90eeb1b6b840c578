package io.entente.interactions.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which schedule counts.
 *
 * @param scheduleId null for none in particular
 */
@Serdeable
record ScheduleChoice(@Nullable UUID scheduleId) {}
