package io.entente.interactions.connection;

import io.entente.events.Channel;
import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be connected.
 *
 * @param scheduleId by whose hours its conversations are counted, from ever; null for the
 *     workspace's
 */
@Serdeable
record NewConnection(Channel channel, String externalId, String name, @Nullable UUID scheduleId) {
  NewConnection {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    Limits.required("name", name, Limits.NAME);
  }
}
