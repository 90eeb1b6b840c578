package io.entente.interactions.conversation;

import io.entente.interactions.conversation.Walk.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement that counts conversations, of several lists at once. Of each it walks so many and
 * no further, by index alone; what the index does not tell is looked at of those.
 */
final class CountStatement {
  private static final String HAS_DEADLINE =
      """
      (select 1 from conversation_deadline n force index (primary)
       where n.workspace_id = c.workspace_id and n.conversation_id = c.id
       limit 1) is not null
      """;
  private static final String IS_DUE =
      """
      (select 1 from conversation_deadline n force index (primary)
       where n.workspace_id = c.workspace_id and n.conversation_id = c.id and n.due_at <= ?
       limit 1) is not null
      """;

  private static final String CONVERSATION =
      """
       straight_join conversation c force index (primary)
        on c.workspace_id = ? and c.id = walked.id
      """;

  private CountStatement() {}

  /**
   * @param most how many are walked of each
   * @param parameters to which those of the statement are added
   */
  static String of(List<Conditions> lists, int most, List<@Nullable Object> parameters) {
    List<String> counts = new ArrayList<>();
    for (int place = 0; place < lists.size(); place++) {
      counts.add(count(place, lists.get(place), most, parameters));
    }
    return String.join(" union all ", counts);
  }

  private static String count(
      int place, Conditions conditions, int most, List<@Nullable Object> parameters) {
    Walk walk = Walk.of(conditions, true);
    Parts rest = walk.rest();
    if (walk.lacksDeadline()) {
      if (conditions.bounds().dueUntil() == null) {
        rest.add(HAS_DEADLINE);
      } else {
        rest.add(IS_DUE, conditions.bounds().dueUntil());
      }
    }
    Parts facets = walk.facetJoins("left join", "walked.id");
    parameters.add(place);
    parameters.addAll(rest.parameters());
    List<String> stretches = new ArrayList<>();
    for (Stretch stretch : walk.stretches()) {
      Parts told = walk.told(stretch);
      stretches.add(
          "(select %s id from %s where %s limit ?)"
              .formatted(walk.id(), walk.table(), told.joined()));
      parameters.addAll(told.parameters());
      parameters.add(most);
    }
    parameters.add(most);
    String ids =
        "select id from (%s) stretch limit ?"
            .formatted(String.join(walk.mayRepeat() ? " union " : " union all ", stretches));
    if (rest.texts().isEmpty() && facets.texts().isEmpty()) {
      return "(select ? place, count(*) walked, count(*) found from (%s) walked)".formatted(ids);
    }
    String conversation = "";
    if (!rest.texts().isEmpty()) {
      parameters.add(conditions.workspaceId());
      conversation = CONVERSATION;
    }
    parameters.addAll(facets.parameters());
    for (int facet = 0; facet < facets.texts().size(); facet++) {
      rest.add("x" + facet + ".value is not null");
    }
    return """
    (select ? place, count(*) walked, coalesce(sum(%s), 0) found from (%s) walked%s%s)
    """
        .formatted(rest.joined(), ids, conversation, String.join("", facets.texts()));
  }
}
