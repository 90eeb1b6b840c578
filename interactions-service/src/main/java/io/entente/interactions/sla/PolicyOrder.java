package io.entente.interactions.sla;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * The order of the policies.
 *
 * @param ids of all of them, each once
 */
@Serdeable
@Schema(name = "SlaPolicyOrder")
record PolicyOrder(List<UUID> ids) {
  PolicyOrder {
    ids = List.copyOf(ids);
  }
}
