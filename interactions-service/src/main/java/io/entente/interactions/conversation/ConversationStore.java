package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.conversation.Conversation.Customer;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads conversations. A list is read as stretches of an index, one for each status and each
 * connection or customer, none of them longer than the page, so what lies behind the page costs
 * nothing.
 */
@Singleton
final class ConversationStore {
  private static final String COLUMNS =
      """
      c.workspace_id, c.id, c.number, c.status, c.channel, c.connection_id, c.customer_id, c.subject,
      c.opened_at, c.last_message_at, c.waiting_since, c.wait_order, c.resolved_at, c.messages,
      c.previous_id, c.version
      """;
  private static final String WITH_CUSTOMER =
      """
      select c.*, i.handle, i.name, i.contact_id
      from (%s) c
      left join identity i on i.workspace_id = c.workspace_id and i.id = c.customer_id
      """;

  private final Sql sql;

  ConversationStore(Sql sql) {
    this.sql = sql;
  }

  /** One that is not merged away. */
  Optional<Conversation> find(UUID workspaceId, UUID id) {
    return sql.first(
        WITH_CUSTOMER.formatted(
            "select "
                + COLUMNS
                + "from conversation c where c.workspace_id = ? and c.id = ?"
                + " and c.ordinal is not null"),
        ConversationStore::conversation,
        workspaceId,
        id);
  }

  List<Conversation> list(ListQuery query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = statement(query, parameters);
    return sql.list(statement, ConversationStore::conversation, parameters.toArray());
  }

  static String statement(ListQuery query, List<@Nullable Object> parameters) {
    List<String> stretches = new ArrayList<>();
    for (ConversationStatus status : query.statuses()) {
      for (UUID customer : orAny(query.customers())) {
        for (UUID connection : orAny(query.connections())) {
          stretches.add(stretch(query, status, customer, connection, parameters));
        }
      }
    }
    String order =
        " order by c.%1$s %2$s, c.id %2$s"
            .formatted(query.order().column(), query.order().direction());
    String together =
        "select c.* from (" + String.join(" union all ", stretches) + ") c" + order + " limit ?";
    parameters.add(query.limit());
    return WITH_CUSTOMER.formatted(together) + order;
  }

  private static List<@Nullable UUID> orAny(@Nullable List<UUID> ids) {
    return ids == null ? Collections.singletonList(null) : new ArrayList<>(ids);
  }

  private static String stretch(
      ListQuery query,
      ConversationStatus status,
      @Nullable UUID customer,
      @Nullable UUID connection,
      List<@Nullable Object> parameters) {
    ListOrder order = query.order();
    StringBuilder stretch =
        new StringBuilder("(select ")
            .append(COLUMNS)
            .append("from conversation c force index (")
            .append(index(order, customer, connection))
            .append(") where c.workspace_id = ? and c.status = ?");
    Collections.addAll(parameters, query.workspaceId(), status);
    also(stretch, "c.customer_id", customer, parameters);
    also(stretch, "c.connection_id", connection, parameters);
    also(stretch, "c.channel", query.channel(), parameters);
    Place after = query.after();
    if (after != null) {
      stretch.append(
          " and c.%1$s %2$s= ? and (c.%1$s %2$s ? or c.id %2$s ?)"
              .formatted(order.column(), order.comparison()));
      Collections.addAll(parameters, after.key(), after.key(), after.id());
    }
    stretch.append(
        " order by c.%1$s %2$s, c.id %2$s limit ?)".formatted(order.column(), order.direction()));
    parameters.add(query.limit());
    return stretch.toString();
  }

  /** A customer's conversations are so few that they are sorted when asked for. */
  private static String index(ListOrder order, @Nullable UUID customer, @Nullable UUID connection) {
    if (customer != null) {
      return "conversation_strand";
    }
    return connection == null ? order.index() : order.indexOfConnection();
  }

  private static void also(
      StringBuilder stretch,
      String column,
      @Nullable Object value,
      List<@Nullable Object> parameters) {
    if (value != null) {
      stretch.append(" and ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static Conversation conversation(Row row) throws SQLException {
    return new Conversation(
        row.uuid("id"),
        row.number("number"),
        ConversationStatus.valueOf(row.text("status")),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        new Customer(
            row.uuid("customer_id"),
            row.textOrNull("handle"),
            row.textOrNull("name"),
            row.uuidOrNull("contact_id")),
        row.text("subject"),
        row.instant("opened_at"),
        row.instant("last_message_at"),
        row.instantOrNull("waiting_since"),
        row.instantOrNull("resolved_at"),
        row.integer("messages"),
        row.uuidOrNull("previous_id"),
        row.number("version"));
  }
}
