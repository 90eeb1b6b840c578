package io.entente.interactions.conversation;

import io.entente.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations, in which order.
 *
 * @param statuses at least one
 * @param channel null for all
 * @param connections null for all
 * @param customers identities of customers; null for all
 * @param after null for the first page
 */
record ListQuery(
    UUID workspaceId,
    List<ConversationStatus> statuses,
    @Nullable Channel channel,
    @Nullable List<UUID> connections,
    @Nullable List<UUID> customers,
    ListOrder order,
    @Nullable Place after,
    int limit) {

  /** The last row of a page. */
  record Place(Instant key, UUID id) {}
}
