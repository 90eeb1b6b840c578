package io.entente.kpi.engagement;

import io.entente.kpi.cell.JsonRows;
import io.entente.kpi.engagement.Outcome.Revenue;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came below publications: conversations, answers to surveys, and what was bought after. */
@Singleton
final class OutcomeStore {
  private static final String BELOW =
      """
      from json_table(?, '$[*]' columns (
          root varchar(36) path '$[0]', label varchar(36) path '$[1]')) wanted
      straight_join thread_cycle t force index (thread_cycle_of_root)
        on t.workspace_id = ? and t.root_id = cast(root as uuid)
      """;

  static final String CONVERSATIONS =
      """
      select t.root_id, count(distinct t.conversation_id) conversations,
          count(distinct t.conversation_id)
            - count(distinct if(t.resolved, null, t.conversation_id)) resolved
      %s
      group by t.root_id
      """
          .formatted(BELOW);

  static final String CSAT =
      """
      select t.root_id, count(*) answers, sum(a.score >= 4) satisfied
      %s and t.opening
      straight_join survey_answer a force index (survey_answer_of_conversation)
        on a.workspace_id = t.workspace_id and a.conversation_id = t.conversation_id
        and a.kind = 'CSAT' and a.score is not null
      group by t.root_id
      """
          .formatted(BELOW);

  /**
   * An order counts once for a set of posts, however many of their conversations came before it.
   */
  static final String REVENUE =
      """
      select label, currency, decimals, sum(by_last_touch) by_last_touch,
          sum(by_linear) by_linear, sum(by_position) by_position, sum(influenced) influenced
      from (
        select label, c.currency, c.decimals, c.order_id, sum(c.by_last_touch) by_last_touch,
            sum(c.by_linear) by_linear, sum(c.by_position) by_position,
            max(c.influenced) influenced
        %s and t.opening
        straight_join credit c force index (credit_of_conversation)
          on c.workspace_id = t.workspace_id and c.conversation_id = t.conversation_id
        group by label, c.currency, c.decimals, c.order_id) of_order
      group by label, currency, decimals
      order by label, currency, decimals
      """
          .formatted(BELOW);

  private final Sql sql;

  private record Talk(UUID root, long conversations, long resolved) {}

  private record Opinion(UUID root, long answers, long satisfied) {
    static Opinion none(UUID root) {
      return new Opinion(root, 0, 0);
    }
  }

  private record Bought(String label, Revenue revenue) {}

  OutcomeStore(Sql sql) {
    this.sql = sql;
  }

  /** What came below each of these, of those below which something came. */
  Map<UUID, Outcome> below(UUID workspaceId, Collection<UUID> posts) {
    JsonRows rows = new JsonRows();
    posts.forEach(post -> rows.add(post, post));
    String roots = rows.toString();
    Map<UUID, Opinion> opinions = new HashMap<>();
    sql.each(CSAT, OutcomeStore::opinion, it -> opinions.put(it.root(), it), roots, workspaceId);
    Map<String, List<Revenue>> revenues = revenues(workspaceId, roots);
    Map<UUID, Outcome> outcomes = new HashMap<>();
    sql.each(
        CONVERSATIONS,
        OutcomeStore::talk,
        it ->
            outcomes.put(
                it.root(),
                outcome(
                    it,
                    opinions.getOrDefault(it.root(), Opinion.none(it.root())),
                    revenues.getOrDefault(it.root().toString(), List.of()))),
        roots,
        workspaceId);
    return outcomes;
  }

  /** What was bought after posts of a set, of each set after which something was. */
  Map<Integer, List<Revenue>> bought(UUID workspaceId, List<? extends Collection<UUID>> sets) {
    JsonRows rows = new JsonRows();
    for (int i = 0; i < sets.size(); i++) {
      for (UUID post : sets.get(i)) {
        rows.add(post, i);
      }
    }
    Map<Integer, List<Revenue>> bought = new HashMap<>();
    revenues(workspaceId, rows.toString())
        .forEach((label, revenue) -> bought.put(Integer.valueOf(label), revenue));
    return bought;
  }

  private Map<String, List<Revenue>> revenues(UUID workspaceId, String labelled) {
    Map<String, List<Revenue>> revenues = new HashMap<>();
    sql.each(
        REVENUE,
        OutcomeStore::bought,
        it -> revenues.computeIfAbsent(it.label(), _ -> new ArrayList<>()).add(it.revenue()),
        labelled,
        workspaceId);
    return revenues;
  }

  private static Outcome outcome(Talk talk, Opinion opinion, List<Revenue> revenue) {
    return Outcome.of(
        talk.conversations(), talk.resolved(), opinion.answers(), opinion.satisfied(), revenue);
  }

  private static Talk talk(Row row) throws SQLException {
    return new Talk(row.uuid("root_id"), row.number("conversations"), row.number("resolved"));
  }

  private static Opinion opinion(Row row) throws SQLException {
    return new Opinion(row.uuid("root_id"), row.number("answers"), row.number("satisfied"));
  }

  private static Bought bought(Row row) throws SQLException {
    return new Bought(
        row.text("label"),
        new Revenue(
            row.text("currency"),
            row.integer("decimals"),
            row.number("by_last_touch"),
            row.number("by_linear"),
            row.number("by_position"),
            row.number("influenced")));
  }
}
