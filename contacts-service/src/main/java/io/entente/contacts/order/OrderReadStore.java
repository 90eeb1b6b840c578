package io.entente.contacts.order;

import io.entente.events.OrderKind;
import io.entente.events.Precision;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as they are read. */
@Singleton
final class OrderReadStore {
  static final String COLUMNS =
      """
      select id, contact_id, source, external_id, kind, version, currency, decimals, amount, margin,
             occurred_at, occurred_on, time_precision, refund_of, subscription, period, line_count,
             received_at
      """;

  private static final String PLACE =
      """
        and occurred_at >= ? and occurred_at < ? and occurred_at <= ?
        and (occurred_at < ? or id < ?)
      order by occurred_at desc, id desc
      limit ?
      """;

  static final String LATEST =
      COLUMNS + "from customer_order force index (order_by_time) where workspace_id = ?" + PLACE;

  static final String OF_SOURCE =
      COLUMNS
          + "from customer_order force index (order_by_source) where workspace_id = ? and source = ?"
          + PLACE;

  static final String OF_HOME =
      COLUMNS
          + "from customer_order force index (order_of_contact) where workspace_id = ? and contact_id = ?"
          + " and (? is null or source = ?)"
          + PLACE;

  static final String FIND = COLUMNS + "from customer_order where workspace_id = ? and id = ?";

  static final String LINES =
      "select line_items from order_lines where workspace_id = ? and order_id = ?";

  static final String ATTRIBUTES =
      """
      select attributes from customer_order
      where workspace_id = ? and id = ? and attributes is not null
      """;

  static final String REFUNDED =
      """
      select coalesce(sum(amount), 0) amount
      from customer_order force index (order_of_refund)
      where workspace_id = ? and refund_of = ? and currency = ?
      """;

  private final Sql sql;

  OrderReadStore(Sql sql) {
    this.sql = sql;
  }

  /** The place of an order in lists. */
  record Place(Instant occurredAt, UUID id) {
    /** Before all. */
    static final Place FIRST = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
  }

  /** The latest of all, or of one source. */
  List<Order> latest(UUID workspaceId, OrderQuery query, Place place, int limit) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    if (query.source() != null) {
      parameters.add(query.source());
    }
    addPlace(query, place, limit, parameters);
    return sql.list(
        query.source() == null ? LATEST : OF_SOURCE, OrderReadStore::order, parameters.toArray());
  }

  /** The latest of a person, whatever contacts they came to. */
  List<Order> ofHomes(
      UUID workspaceId, List<UUID> homes, OrderQuery query, Place place, int limit) {
    List<@Nullable Object> parameters = new ArrayList<>();
    for (UUID home : homes) {
      Collections.addAll(parameters, workspaceId, home, query.source(), query.source());
      addPlace(query, place, limit, parameters);
    }
    parameters.add(limit);
    return sql.list(ofHomes(homes.size()), OrderReadStore::order, parameters.toArray());
  }

  /** The statement that takes from each home the first ones, and of these the first ones. */
  static String ofHomes(int homes) {
    return String.join(" union all ", Collections.nCopies(homes, "(" + OF_HOME + ")"))
        + " order by occurred_at desc, id desc limit ?";
  }

  private static void addPlace(
      OrderQuery query, Place place, int limit, List<@Nullable Object> parameters) {
    Collections.addAll(
        parameters,
        query.from(),
        query.to(),
        place.occurredAt(),
        place.occurredAt(),
        place.id(),
        limit);
  }

  Optional<Order> find(UUID workspaceId, UUID id) {
    return sql.first(FIND, OrderReadStore::order, workspaceId, id);
  }

  /** The lines as JSON; empty if there are none. */
  Optional<String> lines(UUID workspaceId, UUID id) {
    return sql.first(LINES, row -> row.text("line_items"), workspaceId, id);
  }

  /** What else its source told, as JSON; empty if that is nothing. */
  Optional<String> attributes(UUID workspaceId, UUID id) {
    return sql.first(ATTRIBUTES, row -> row.text("attributes"), workspaceId, id);
  }

  /** What was given back of an order, in its currency. */
  BigDecimal refunded(UUID workspaceId, Order order) {
    return sql.first(
            REFUNDED,
            row -> new BigDecimal(row.text("amount")),
            workspaceId,
            order.id(),
            order.currency())
        .orElse(BigDecimal.ZERO);
  }

  static Order order(Row row) throws SQLException {
    int decimals = row.integer("decimals");
    String margin = row.textOrNull("margin");
    return new Order(
        row.uuid("id"),
        row.uuidOrNull("contact_id"),
        row.text("source"),
        row.text("external_id"),
        OrderKind.valueOf(row.text("kind")),
        row.number("version"),
        row.text("currency"),
        decimals,
        OrderStore.units(row.text("amount"), decimals),
        margin == null ? null : OrderStore.units(margin, decimals),
        row.instant("occurred_at"),
        LocalDate.parse(row.text("occurred_on")),
        Precision.valueOf(row.text("time_precision")),
        row.uuidOrNull("refund_of"),
        row.textOrNull("subscription"),
        row.textOrNull("period"),
        row.integer("line_count"),
        row.instant("received_at"));
  }
}
