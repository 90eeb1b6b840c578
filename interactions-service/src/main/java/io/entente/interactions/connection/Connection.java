package io.entente.interactions.connection;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * An account of ours on a network.
 *
 * @param externalId the network's id of it, an opaque string
 */
@Serdeable
public record Connection(
    UUID id, Channel channel, String externalId, String name, Instant createdAt) {}
