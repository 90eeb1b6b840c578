package io.entente.interactions.board;

import io.entente.interactions.availability.Presence;
import io.entente.interactions.conversation.Total;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent who is there.
 *
 * @param presence online or busy
 * @param open conversations that the agent owns and that are open, of all teams and channels
 * @param capacity of open conversations at once; null for no limit
 */
@Serdeable
public record BoardAgent(
    UUID agentId,
    String name,
    Presence presence,
    Instant since,
    Total open,
    @Nullable Integer capacity) {}
