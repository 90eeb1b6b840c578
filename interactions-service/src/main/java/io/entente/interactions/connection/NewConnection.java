package io.entente.interactions.connection;

import io.entente.events.Channel;
import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record NewConnection(Channel channel, String externalId, String name) {
  NewConnection {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    Limits.required("name", name, Limits.NAME);
  }
}
