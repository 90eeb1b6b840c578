package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.facet.FacetKind;
import io.entente.interactions.identity.IdentityStore;
import io.entente.interactions.segment.MembershipStore;
import io.entente.rest.BadRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which conversations filters mean, and refuses those for which there is no index.
 *
 * <p>A few connections of a channel are read each by its index. With more of them the channel is no
 * narrow filter, and one walk over all conversations finds a page soon.
 */
@Singleton
public final class ReadFilters {
  private static final int FEW_CONNECTIONS = 16;

  /**
   * The conversations of so many contacts are read and sorted when asked for; where more are in a
   * segment, one walk over all conversations finds a page soon.
   */
  static final int FEW_MEMBERS = 5_000;

  private final ConnectionDirectory connections;
  private final IdentityStore identities;
  private final MembershipStore memberships;
  private final Clock clock;

  ReadFilters(
      ConnectionDirectory connections,
      IdentityStore identities,
      MembershipStore memberships,
      Clock clock) {
    this.connections = connections;
    this.identities = identities;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** What several filters have in common. */
  private static final class Common {
    private @Nullable List<ConversationStatus> statuses;
    private @Nullable List<Channel> channels;
    private @Nullable List<UUID> connections;
    private @Nullable List<UUID> customers;
    private @Nullable Boolean assigned;
    private final Set<FacetFilter> facets = new LinkedHashSet<>();
    private final Set<List<UUID>> segments = new LinkedHashSet<>();
    private final Set<FacetKind> without = new LinkedHashSet<>();
    private boolean unread;
    private Bounds bounds = Bounds.NONE;
  }

  /**
   * @param readerId who is meant by me
   * @param all must hold
   * @throws BadRequest if a value is none that is known, or if the order has no index for them
   */
  public Conditions read(UUID workspaceId, UUID readerId, List<Filters> all, ListOrder order) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Common common = new Common();
    for (Filters filters : all) {
      common.statuses = both(common.statuses, filters.statuses());
      common.channels = both(common.channels, filters.channels());
      common.connections = both(common.connections, filters.connections());
      common.customers = both(common.customers, customers(workspaceId, filters));
      common.assigned = filters.assigned() == null ? common.assigned : filters.assigned();
      common.facets.addAll(filters.facets(readerId));
      Stream.ofNullable(filters.segments()).forEach(common.segments::add);
      common.without.addAll(filters.without());
      common.unread |= Boolean.TRUE.equals(filters.unread());
      common.bounds = common.bounds.and(filters.bounds(now));
    }
    checkOrder(common, order);
    readByConnection(workspaceId, common, order);
    return new Conditions(
        workspaceId,
        readerId,
        common.statuses == null ? ConversationStatus.UNLESS_ASKED : common.statuses,
        common.channels,
        common.connections,
        common.customers,
        common.assigned,
        List.copyOf(common.facets),
        segments(workspaceId, common),
        List.copyOf(common.without),
        common.unread,
        common.bounds,
        order);
  }

  private List<SegmentFilter> segments(UUID workspaceId, Common common) {
    return common.segments.stream()
        .map(ids -> new SegmentFilter(ids, memberships.areFew(workspaceId, ids, FEW_MEMBERS)))
        .toList();
  }

  private static <T> @Nullable List<T> both(@Nullable List<T> one, @Nullable List<T> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.stream().filter(other::contains).toList();
  }

  private @Nullable List<UUID> customers(UUID workspaceId, Filters filters) {
    List<UUID> one = filters.identity() == null ? null : List.of(filters.identity());
    return filters.contact() == null
        ? one
        : both(identities.ofContact(workspaceId, filters.contact()), one);
  }

  private static void checkOrder(Common common, ListOrder order) {
    boolean narrowed =
        common.facets.stream()
            .anyMatch(it -> it.kind() == FacetKind.ASSIGNEE || it.kind() == FacetKind.MENTION);
    if (common.unread && !narrowed) {
      throw new BadRequest("?unread", "goes with an assignee or mentioned alone");
    }
    Bounds bounds = common.bounds;
    check("waitingAtLeastSeconds", bounds.waitingUntil(), ListOrder.WAITING, order);
    check("dueWithinSeconds", bounds.dueUntil(), ListOrder.DEADLINE, order);
    check("openedFrom", bounds.openedFrom(), ListOrder.OPENED, order);
    check("openedBefore", bounds.openedBefore(), ListOrder.OPENED, order);
  }

  private static void check(
      String field, @Nullable Instant bound, ListOrder needed, ListOrder order) {
    if (bound != null && order != needed) {
      throw new BadRequest("?" + field, "goes with sort " + needed.json() + " alone");
    }
  }

  private void readByConnection(UUID workspaceId, Common common, ListOrder order) {
    if (common.channels == null
        || common.connections != null
        || common.customers != null
        || !common.facets.isEmpty()
        || !order.isIndexedByConnection()) {
      return;
    }
    List<UUID> ofChannels =
        common.channels.stream()
            .flatMap(channel -> connections.on(workspaceId, channel).stream())
            .toList();
    if (ofChannels.size() <= FEW_CONNECTIONS) {
      common.connections = ofChannels;
      common.channels = null;
    }
  }
}
