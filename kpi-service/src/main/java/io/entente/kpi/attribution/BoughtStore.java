package io.entente.kpi.attribution;

import io.entente.events.Channel;
import io.entente.events.OrderKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What attribution is made of, read. */
@Singleton
final class BoughtStore {
  private static final String COLUMNS =
      """
      told.order_id, told.kind, told.source, told.currency, told.decimals,
          told.amount, told.margin, told.occurred_at
      """;

  /** Of refunds, those whose order is unknown: the others come with their orders. */
  private static final String SOLD =
      "select "
          + COLUMNS
          + """
          , told.contact_id, null sold_id
          from business_order told force index (%s)
          left join business_order sold
            on sold.workspace_id = told.workspace_id and sold.order_id = told.refund_of
            and told.kind = 'REFUND' and sold.kind <> 'REFUND'
          where told.workspace_id = ? and sold.order_id is null and told.%s in
          """;

  private static final String REFUNDS =
      "select "
          + COLUMNS
          + """
          , sold.contact_id, sold.order_id sold_id
          from business_order sold force index (%s)
          straight_join business_order told force index (business_order_of_refund)
            on told.workspace_id = sold.workspace_id and told.refund_of = sold.order_id
            and told.kind = 'REFUND'
          where sold.workspace_id = ? and sold.kind <> 'REFUND' and sold.%s in
          """;

  static final String SOLD_TO = SOLD.formatted("business_order_of_contact", "contact_id");
  static final String REFUNDED_TO = REFUNDS.formatted("business_order_of_contact", "contact_id");
  static final String SOLD_AS = SOLD.formatted("primary", "order_id");
  static final String REFUNDED_OF = REFUNDS.formatted("primary", "order_id");

  static final String ANSWERS =
      """
      select contact_id, conversation_id, channel, connection_id, agent_id, team_id,
          touched_at
      from contact_mapping force index (contact_mapping_contact)
      straight_join touch force index (primary)
        on touch.workspace_id = contact_mapping.workspace_id and customer_id = identity_id
        and service <> 'UNANSWERED'
      where contact_mapping.workspace_id = ? and contact_id in
      """;

  static final String REFUSED =
      "select contact_id from attribution_consent where workspace_id = ? and refused and contact_id"
          + " in ";

  private final Sql sql;

  private record Answer(UUID contactId, Touch touch) {}

  BoughtStore(Sql sql) {
    this.sql = sql;
  }

  /** All that came to these contacts, and what was given back of it. */
  List<Bought> of(UUID workspaceId, Collection<UUID> contacts) {
    return both(SOLD_TO, REFUNDED_TO, workspaceId, contacts);
  }

  /** These orders, and what was given back of them. */
  List<Bought> withIds(UUID workspaceId, Collection<UUID> ids) {
    return both(SOLD_AS, REFUNDED_OF, workspaceId, ids);
  }

  private List<Bought> both(String sold, String refunded, UUID workspaceId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Object[] parameters = OwnerStore.parameters(workspaceId, ids);
    List<Bought> all =
        new ArrayList<>(sql.list(sold + Sql.in(ids.size()), BoughtStore::bought, parameters));
    all.addAll(sql.list(refunded + Sql.in(ids.size()), BoughtStore::bought, parameters));
    return all;
  }

  private static Bought bought(Row row) throws SQLException {
    return new Bought(
        row.uuid("order_id"),
        row.uuidOrNull("contact_id"),
        OrderKind.valueOf(row.text("kind")),
        row.text("source"),
        row.text("currency"),
        row.integer("decimals"),
        row.number("amount"),
        row.numberOrNull("margin"),
        row.instant("occurred_at"),
        row.uuidOrNull("sold_id"));
  }

  /** Hands over the answers that the identities of these contacts got. */
  void eachAnswer(UUID workspaceId, Collection<UUID> contacts, BiConsumer<UUID, Touch> consumer) {
    if (!contacts.isEmpty()) {
      sql.each(
          ANSWERS + Sql.in(contacts.size()),
          BoughtStore::answer,
          answer -> consumer.accept(answer.contactId(), answer.touch()),
          OwnerStore.parameters(workspaceId, contacts));
    }
  }

  private static Answer answer(Row row) throws SQLException {
    return new Answer(
        row.uuid("contact_id"),
        new Touch(
            row.uuid("conversation_id"),
            Channel.valueOf(row.text("channel")),
            row.uuid("connection_id"),
            row.uuidOrNull("agent_id"),
            row.uuidOrNull("team_id"),
            row.instant("touched_at")));
  }

  /** Those of them who refuse. */
  Set<UUID> refused(UUID workspaceId, Collection<UUID> finals) {
    return finals.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                REFUSED + Sql.in(finals.size()),
                row -> row.uuid("contact_id"),
                OwnerStore.parameters(workspaceId, finals)));
  }
}
