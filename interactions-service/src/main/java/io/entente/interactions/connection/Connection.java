package io.entente.interactions.connection;

import io.entente.events.Channel;
import io.entente.interactions.outlet.Outlet;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of ours on a network.
 *
 * @param externalId the network's id of it, an opaque string
 * @param scheduleId by whose hours its conversations are counted; null for the workspace's
 * @param outlet how its replies leave; null if they stay in the thread
 */
@Serdeable
public record Connection(
    UUID id,
    Channel channel,
    String externalId,
    String name,
    Instant createdAt,
    @Nullable UUID scheduleId,
    @Nullable Outlet outlet) {}
