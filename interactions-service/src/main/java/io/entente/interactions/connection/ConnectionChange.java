package io.entente.interactions.connection;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to change.
 *
 * @param scheduleId null for the workspace's
 */
@Serdeable
record ConnectionChange(@Nullable UUID scheduleId) {}
