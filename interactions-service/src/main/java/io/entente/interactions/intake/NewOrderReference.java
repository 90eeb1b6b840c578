package io.entente.interactions.intake;

import io.entente.events.Ids;
import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * The order that a review is about.
 *
 * @param source the system that it comes from, as it is told with orders
 * @param externalId the order's own
 */
@Serdeable
record NewOrderReference(String source, String externalId) {
  private static final int SOURCE = 64;
  private static final int EXTERNAL_ID = 255;

  NewOrderReference {
    Limits.required("source", source, SOURCE);
    Limits.required("externalId", externalId, EXTERNAL_ID);
  }

  UUID orderId(UUID workspaceId) {
    return Ids.order(workspaceId, source, externalId);
  }
}
