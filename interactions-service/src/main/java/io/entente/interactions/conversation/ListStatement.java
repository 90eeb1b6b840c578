package io.entente.interactions.conversation;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.facet.Facet;
import io.entente.interactions.facet.FacetKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a list. It is read as stretches of an index, one for each status and each
 * connection or customer, none of them longer than the page, so what lies behind the page costs
 * nothing.
 */
final class ListStatement {
  private static final String OF_FACET =
      """
      from conversation_facet f force index (conversation_facet_list)
      straight_join conversation c force index (primary)
        on c.workspace_id = f.workspace_id and c.id = f.conversation_id
      where f.workspace_id = ? and f.facet = ? and f.value = ? and f.status = ?
      """;
  private static final String OF_CUSTOMER_BY_DEADLINE =
      """
      from conversation c force index (conversation_strand)
      straight_join conversation_deadline d force index (primary)
        on d.workspace_id = c.workspace_id and d.conversation_id = c.id
      where c.workspace_id = ? and c.status = ?
      """;

  /** With exists the facets of all conversations would be collected first. */
  private static final String HAS =
      """
      and (select 1 from conversation_facet x force index (primary)
           where x.workspace_id = c.workspace_id and x.conversation_id = c.id and x.facet = ?
             and x.value = ? limit 1) is not null
      """;

  private static final String HAS_NONE =
      """
      and (select 1 from conversation_facet x force index (primary)
           where x.workspace_id = c.workspace_id and x.conversation_id = c.id and x.facet = ?
           limit 1) is null
      """;

  private final ListQuery query;
  private final @Nullable Facet leading;
  private final List<@Nullable Object> parameters;

  private ListStatement(ListQuery query, List<@Nullable Object> parameters) {
    this.query = query;
    this.leading = query.leading();
    this.parameters = parameters;
  }

  /**
   * @param parameters to which those of the statement are added
   */
  static String of(ListQuery query, List<@Nullable Object> parameters) {
    ListStatement statement = new ListStatement(query, parameters);
    List<String> stretches = new ArrayList<>();
    for (ConversationStatus status : query.statuses()) {
      for (UUID customer : orAny(query.customers())) {
        for (UUID connection : orAny(query.connections())) {
          stretches.add(statement.stretch(status, customer, connection));
        }
      }
    }
    parameters.add(query.limit());
    return "select c.* from ("
        + String.join(" union all ", stretches)
        + ") c"
        + order(query.order(), "c", "c.id")
        + " limit ?";
  }

  static String order(ListOrder order, String table, String id) {
    return " order by %1$s.%2$s %3$s, %4$s %3$s"
        .formatted(table, order.column(), order.direction(), id);
  }

  private static List<@Nullable UUID> orAny(@Nullable List<UUID> ids) {
    return ids == null ? Collections.singletonList(null) : new ArrayList<>(ids);
  }

  private String stretch(
      ConversationStatus status, @Nullable UUID customer, @Nullable UUID connection) {
    StringBuilder stretch = new StringBuilder("(select ").append(ConversationStore.COLUMNS);
    boolean byDeadline = query.order() == ListOrder.DEADLINE;
    if (byDeadline) {
      stretch
          .append(", d.due_at deadline_order\n")
          .append(customer == null ? byDeadline(index(null, connection)) : OF_CUSTOMER_BY_DEADLINE);
      Collections.addAll(parameters, query.workspaceId(), status);
    } else if (leading == null) {
      stretch
          .append("from conversation c force index (")
          .append(index(customer, connection))
          .append(") where c.workspace_id = ? and c.status = ?\n");
      Collections.addAll(parameters, query.workspaceId(), status);
    } else {
      stretch.append(OF_FACET);
      Collections.addAll(parameters, query.workspaceId(), leading.kind(), leading.value(), status);
    }
    also(stretch, "c.customer_id", customer);
    also(
        stretch,
        byDeadline && customer == null ? "d.connection_id" : "c.connection_id",
        connection);
    also(stretch, "c.channel", query.channel());
    facets(stretch);
    // Where its facet leads in the order of activity, the facet's own columns keep to the index.
    boolean inOrderOfFacet = leading != null && query.order() == ListOrder.ACTIVITY;
    String key = inOrderOfFacet ? "f.activity_at" : "c." + query.order().column();
    String id = inOrderOfFacet ? "f.conversation_id" : "c.id";
    if (byDeadline) {
      key = "d.due_at";
      id = "d.conversation_id";
    }
    after(stretch, key, id);
    stretch.append(
        " order by %1$s %3$s, %2$s %3$s limit ?)".formatted(key, id, query.order().direction()));
    parameters.add(query.limit());
    return stretch.toString();
  }

  private static String byDeadline(String index) {
    return """
    from conversation_deadline d force index (%s)
    straight_join conversation c force index (primary)
      on c.workspace_id = d.workspace_id and c.id = d.conversation_id
    where d.workspace_id = ? and d.status = ?
    """
        .formatted(index);
  }

  private void facets(StringBuilder stretch) {
    for (Facet facet : query.facets()) {
      if (!facet.equals(leading)) {
        stretch.append(HAS);
        Collections.addAll(parameters, facet.kind(), facet.value());
      }
    }
    for (FacetKind kind : query.without()) {
      stretch.append(HAS_NONE);
      parameters.add(kind);
    }
  }

  private void after(StringBuilder stretch, String key, String id) {
    Place after = query.after();
    if (after != null) {
      stretch.append(
          " and %1$s %3$s= ? and (%1$s %3$s ? or %2$s %3$s ?)"
              .formatted(key, id, query.order().comparison()));
      Collections.addAll(parameters, after.key(), after.key(), after.id());
    }
  }

  /** A customer's conversations are so few that they are sorted when asked for. */
  private String index(@Nullable UUID customer, @Nullable UUID connection) {
    if (customer != null) {
      return "conversation_strand";
    }
    return connection == null ? query.order().index() : query.order().indexOfConnection();
  }

  private void also(StringBuilder stretch, String column, @Nullable Object value) {
    if (value != null) {
      stretch.append(" and ").append(column).append(" = ?");
      parameters.add(value);
    }
  }
}
