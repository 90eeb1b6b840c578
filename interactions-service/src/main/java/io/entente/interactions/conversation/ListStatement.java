package io.entente.interactions.conversation;

import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.conversation.Walk.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a list. No stretch of its {@link Walk} is longer than the page, so what lies
 * behind the page costs nothing.
 */
final class ListStatement {
  private final ListQuery query;
  private final Walk walk;
  private final List<@Nullable Object> parameters;

  private ListStatement(ListQuery query, List<@Nullable Object> parameters) {
    this.query = query;
    this.walk = query.walk();
    this.parameters = parameters;
  }

  /**
   * @param parameters to which those of the statement are added
   */
  static String of(ListQuery query, List<@Nullable Object> parameters) {
    ListStatement statement = new ListStatement(query, parameters);
    List<String> stretches = statement.walk.stretches().stream().map(statement::stretch).toList();
    parameters.add(query.limit());
    return "select c.* from ("
        + String.join(statement.walk.mayRepeat() ? " union " : " union all ", stretches)
        + ") c"
        + order(query.order(), "c", "c.id")
        + " limit ?";
  }

  static String order(ListOrder order, String table, String id) {
    return " order by %1$s.%2$s %3$s, %4$s %3$s"
        .formatted(table, order.column(), order.direction(), id);
  }

  private String stretch(Stretch stretch) {
    Parts facets = walk.facetJoins("straight_join", "c.id");
    parameters.addAll(facets.parameters());
    List<String> conditions = new ArrayList<>();
    add(walk.told(stretch), conditions);
    add(walk.rest(), conditions);
    add(due(), conditions);
    String key = key();
    String id = id();
    add(after(key, id), conditions);
    parameters.add(query.limit());
    return "(select "
        + ConversationStore.COLUMNS
        + (walk.conditions().isByDeadline() ? ", d.due_at deadline_order" : "")
        + " from "
        + walk.table()
        + walk.joins()
        + String.join("", facets.texts())
        + " where "
        + String.join(" and ", conditions)
        + " order by %1$s %3$s, %2$s %3$s limit ?)".formatted(key, id, query.order().direction());
  }

  private Parts due() {
    Parts parts = new Parts();
    if (walk.lacksDeadline()) {
      parts.addIf("d.due_at <= ?", walk.conditions().bounds().dueUntil());
    }
    return parts;
  }

  private void add(Parts parts, List<String> conditions) {
    conditions.addAll(parts.texts());
    parameters.addAll(parts.parameters());
  }

  /** Where its facet leads in the order of activity, the facet's own columns keep to the index. */
  private boolean isInOrderOfFacet() {
    return walk.leading() != null && query.order() == ListOrder.ACTIVITY;
  }

  private String key() {
    if (walk.conditions().isByDeadline()) {
      return "d.due_at";
    }
    return isInOrderOfFacet() ? "f.activity_at" : "c." + query.order().column();
  }

  private String id() {
    if (walk.conditions().isByDeadline()) {
      return "d.conversation_id";
    }
    return isInOrderOfFacet() ? "f.conversation_id" : "c.id";
  }

  private Parts after(String key, String id) {
    Parts parts = new Parts();
    Place after = query.after();
    if (after != null) {
      parts.add(
          "%1$s %3$s= ? and (%1$s %3$s ? or %2$s %3$s ?)"
              .formatted(key, id, query.order().comparison()),
          after.key(),
          after.key(),
          after.id());
    }
    return parts;
  }
}
