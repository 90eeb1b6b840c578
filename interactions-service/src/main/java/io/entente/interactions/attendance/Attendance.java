package io.entente.interactions.attendance;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is in a conversation just now.
 *
 * @param since when this began
 */
@Serdeable
record Attendance(UUID agentId, String name, Doing doing, Instant since) {}
