package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.facet.FacetKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are meant, with everything looked up that filters only name.
 *
 * @param readerId the agent who looks
 * @param statuses any of them
 * @param channels any of them; null for all
 * @param connections any of them; null for all
 * @param customers identities of customers, any of them; null for all
 * @param assigned whether somebody owns them; null if that makes no difference
 * @param facets all of which must hold; the first leads, if any
 * @param segments in one of each of which the customer is
 * @param without kinds of facets of which they have none
 * @param unread whether they are only those that the reader has not read all of
 * @param order also says which of them there are: by deadline, only those that have one
 */
public record Conditions(
    UUID workspaceId,
    UUID readerId,
    List<ConversationStatus> statuses,
    @Nullable List<Channel> channels,
    @Nullable List<UUID> connections,
    @Nullable List<UUID> customers,
    @Nullable Boolean assigned,
    List<FacetFilter> facets,
    List<SegmentFilter> segments,
    List<FacetKind> without,
    boolean unread,
    Bounds bounds,
    ListOrder order) {

  /** Up to so many connections are read each by its index; of more all are read in one walk. */
  private static final int FEW_CONNECTIONS = 16;

  public Conditions {
    statuses = List.copyOf(statuses);
    facets = List.copyOf(facets);
    segments = List.copyOf(segments);
    without = List.copyOf(without);
  }

  /** Whether no conversation can be such. */
  boolean areImpossible() {
    return statuses.isEmpty() || isEmpty(channels) || isEmpty(connections) || isEmpty(customers);
  }

  private static boolean isEmpty(@Nullable List<?> values) {
    return values != null && values.isEmpty();
  }

  boolean isByDeadline() {
    return order == ListOrder.DEADLINE;
  }

  /** Whether there are few enough connections, and an index, to read each by itself. */
  boolean isReadByConnection() {
    return connections != null
        && connections.size() <= FEW_CONNECTIONS
        && customers == null
        && order.isIndexedByConnection();
  }

  Conditions in(ListOrder other) {
    return new Conditions(
        workspaceId,
        readerId,
        statuses,
        channels,
        connections,
        customers,
        assigned,
        facets,
        segments,
        without,
        unread,
        bounds,
        other);
  }
}
