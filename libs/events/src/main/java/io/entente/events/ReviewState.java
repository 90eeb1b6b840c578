package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's review with stars, as its newest version has it: on the compacted topic {@link
 * Topics#REVIEWS}. It carries no text and no personal data. Each state replaces the one before it
 * with a lower version.
 *
 * @param version grows with each edit and deletion that shows
 * @param removed whether it was deleted on its network, so that nothing of it counts
 * @param customerId the identity that wrote it
 * @param at the date of the newest version
 * @param stars 1 to 5
 * @param orderId the order that it is about, which may not have come yet; null if it names none
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewState(
    UUID workspaceId,
    UUID interactionId,
    long version,
    boolean removed,
    Channel channel,
    UUID connectionId,
    UUID customerId,
    Instant at,
    int stars,
    @Nullable UUID orderId) {

  public String key() {
    return Topics.key(workspaceId, interactionId);
  }
}
