package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.facet.Facet;
import io.entente.interactions.identity.IdentityStore;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of conversations, page by page. */
@Singleton
final class ConversationPages {
  /**
   * Up to so many connections of a channel are read each by its index. With more of them the
   * channel is no narrow filter, and one walk over all conversations finds a page soon.
   */
  private static final int FEW_CONNECTIONS = 16;

  private final ConversationStore conversations;
  private final ConnectionDirectory connections;
  private final IdentityStore identities;
  private final Cursors cursors;

  ConversationPages(
      ConversationStore conversations,
      ConnectionDirectory connections,
      IdentityStore identities,
      Cursors cursors) {
    this.conversations = conversations;
    this.connections = connections;
    this.identities = identities;
    this.cursors = cursors;
  }

  /**
   * What was asked for.
   *
   * @param statuses empty for all
   */
  record Asked(Set<ConversationStatus> statuses, Filters filters, ListOrder order) {}

  Page<Conversation> page(Caller caller, Asked asked, @Nullable String cursor, int limit) {
    UUID workspaceId = caller.workspaceId();
    Filters filters = asked.filters();
    List<Facet> facets = filters.facets(caller.memberId());
    String kind = "conversations/" + workspaceId + "/" + asked + facets;
    ListQuery query =
        new ListQuery(
            workspaceId,
            caller.memberId(),
            asked.statuses().isEmpty()
                ? List.of(ConversationStatus.values())
                : List.copyOf(asked.statuses()),
            filters.onChannel(),
            connections(workspaceId, asked, facets),
            customers(workspaceId, filters),
            facets,
            filters.without(),
            false,
            asked.order(),
            cursor == null ? null : place(cursors.decode(kind, cursor)),
            limit + 1);
    if (isEmpty(query.connections()) || isEmpty(query.customers())) {
      return new Page<>(List.of(), null);
    }
    List<Conversation> found = conversations.list(led(query));
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    Conversation last = found.get(limit - 1);
    List<String> end = List.of(asked.order().keyOf(last).toString(), last.id().toString());
    return new Page<>(found.subList(0, limit), cursors.encode(kind, end));
  }

  /**
   * In the order of activity a facet's own index gives the list. In any other order it does so
   * where few conversations have the facet, which are then sorted; where many have it, a walk over
   * all conversations in that order finds a page soon.
   */
  private ListQuery led(ListQuery query) {
    if (query.facets().isEmpty()
        || query.customers() != null
        || query.order() == ListOrder.ACTIVITY
        || query.order() == ListOrder.DEADLINE
        || !conversations.isFew(query.workspaceId(), query.facets().getFirst(), query.statuses())) {
      return query;
    }
    return query.asSorted();
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  private static boolean isEmpty(@Nullable List<UUID> ids) {
    return ids != null && ids.isEmpty();
  }

  private @Nullable List<UUID> connections(UUID workspaceId, Asked asked, List<Facet> facets) {
    Filters filters = asked.filters();
    if (filters.connection() != null) {
      return List.of(filters.connection());
    }
    Channel channel = filters.onChannel();
    if (channel == null || filters.contact() != null || filters.identity() != null) {
      return null;
    }
    if (!asked.order().isIndexedByConnection() || !facets.isEmpty()) {
      return null;
    }
    List<UUID> ofChannel = connections.on(workspaceId, channel);
    return ofChannel.size() > FEW_CONNECTIONS ? null : ofChannel;
  }

  private @Nullable List<UUID> customers(UUID workspaceId, Filters asked) {
    if (asked.contact() == null) {
      return asked.identity() == null ? null : List.of(asked.identity());
    }
    List<UUID> ofContact = identities.ofContact(workspaceId, asked.contact());
    return asked.identity() == null
        ? ofContact
        : ofContact.stream().filter(id -> Objects.equals(id, asked.identity())).toList();
  }
}
