package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.identity.IdentityStore;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
   * @param status null for all
   */
  record Asked(
      @Nullable ConversationStatus status,
      @Nullable Channel channel,
      @Nullable UUID connection,
      @Nullable UUID contact,
      @Nullable UUID identity,
      ListOrder order) {}

  Page<Conversation> page(UUID workspaceId, Asked asked, @Nullable String cursor, int limit) {
    String kind = "conversations/" + workspaceId + "/" + asked;
    ListQuery query =
        new ListQuery(
            workspaceId,
            asked.status() == null ? List.of(ConversationStatus.values()) : List.of(asked.status()),
            asked.channel(),
            connections(workspaceId, asked),
            customers(workspaceId, asked),
            asked.order(),
            cursor == null ? null : place(cursors.decode(kind, cursor)),
            limit + 1);
    if (isEmpty(query.connections()) || isEmpty(query.customers())) {
      return new Page<>(List.of(), null);
    }
    List<Conversation> found = conversations.list(query);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    Conversation last = found.get(limit - 1);
    List<String> end = List.of(asked.order().keyOf(last).toString(), last.id().toString());
    return new Page<>(found.subList(0, limit), cursors.encode(kind, end));
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  private static boolean isEmpty(@Nullable List<UUID> ids) {
    return ids != null && ids.isEmpty();
  }

  private @Nullable List<UUID> connections(UUID workspaceId, Asked asked) {
    if (asked.connection() != null) {
      return List.of(asked.connection());
    }
    if (asked.channel() == null || asked.contact() != null || asked.identity() != null) {
      return null;
    }
    if (!asked.order().isIndexedByConnection()) {
      return null;
    }
    List<UUID> ofChannel = connections.on(workspaceId, asked.channel());
    return ofChannel.size() > FEW_CONNECTIONS ? null : ofChannel;
  }

  private @Nullable List<UUID> customers(UUID workspaceId, Asked asked) {
    if (asked.contact() == null) {
      return asked.identity() == null ? null : List.of(asked.identity());
    }
    List<UUID> ofContact = identities.ofContact(workspaceId, asked.contact());
    return asked.identity() == null
        ? ofContact
        : ofContact.stream().filter(id -> Objects.equals(id, asked.identity())).toList();
  }
}
