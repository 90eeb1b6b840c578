package io.entente.interactions.view;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters and an order under a name.
 *
 * @param teamId null unless it is a team's
 * @param position views are shown by it, then by name
 * @param icon a name that the front end knows; null if it has none
 * @param colour as #rrggbb; null if it has none
 * @param version grows with each change; it is the ETag
 * @param updatedAt null of a standard one
 * @param updatedBy null of a standard one
 */
@Serdeable
public record View(
    UUID id,
    ViewScope scope,
    @Nullable UUID teamId,
    String name,
    Filters filters,
    ListOrder sort,
    int position,
    @Nullable String icon,
    @Nullable String colour,
    long version,
    @Nullable Instant updatedAt,
    @Nullable UUID updatedBy) {

  View writtenBy(UUID memberId, Instant at) {
    return new View(
        id, scope, teamId, name, filters, sort, position, icon, colour, version, at, memberId);
  }
}
