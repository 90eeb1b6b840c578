package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.facet.Facet;
import io.entente.interactions.facet.FacetKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations, in which order.
 *
 * @param readerId the agent who looks
 * @param statuses at least one
 * @param channel null for all
 * @param connections null for all
 * @param customers identities of customers; null for all
 * @param facets all of which it has; the first leads, if any
 * @param without kinds of facets of which it has none
 * @param sorted whether those with the first facet are few, and sorted when asked for
 * @param after null for the first page
 */
record ListQuery(
    UUID workspaceId,
    UUID readerId,
    List<ConversationStatus> statuses,
    @Nullable Channel channel,
    @Nullable List<UUID> connections,
    @Nullable List<UUID> customers,
    List<Facet> facets,
    List<FacetKind> without,
    boolean sorted,
    ListOrder order,
    @Nullable Place after,
    int limit) {

  ListQuery {
    statuses = List.copyOf(statuses);
    facets = List.copyOf(facets);
    without = List.copyOf(without);
  }

  /** The last row of a page. */
  record Place(Instant key, UUID id) {}

  /** The facet whose index gives the list; null if the conversations' own indexes do. */
  @Nullable Facet leading() {
    boolean leads = customers == null && (order == ListOrder.ACTIVITY || sorted);
    return leads && order != ListOrder.DEADLINE && !facets.isEmpty() ? facets.getFirst() : null;
  }

  ListQuery asSorted() {
    return new ListQuery(
        workspaceId,
        readerId,
        statuses,
        channel,
        connections,
        customers,
        facets,
        without,
        true,
        order,
        after,
        limit);
  }
}
