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
      from json_table(?, '$[*]' columns (root varchar(36) path '$[0]')) wanted
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

  /** An order counts once for a post, however many of its conversations came before it. */
  static final String REVENUE =
      """
      select root_id, currency, decimals, sum(by_last_touch) by_last_touch,
          sum(by_linear) by_linear, sum(by_position) by_position, sum(influenced) influenced
      from (
        select t.root_id, c.currency, c.decimals, c.order_id, sum(c.by_last_touch) by_last_touch,
            sum(c.by_linear) by_linear, sum(c.by_position) by_position,
            max(c.influenced) influenced
        %s and t.opening
        straight_join credit c force index (credit_of_conversation)
          on c.workspace_id = t.workspace_id and c.conversation_id = t.conversation_id
        group by t.root_id, c.currency, c.decimals, c.order_id) of_order
      group by root_id, currency, decimals
      order by root_id, currency, decimals
      """
          .formatted(BELOW);

  private final Sql sql;

  private record Talk(UUID root, long conversations, long resolved) {}

  private record Opinion(UUID root, long answers, long satisfied) {
    static Opinion none(UUID root) {
      return new Opinion(root, 0, 0);
    }
  }

  private record Bought(UUID root, Revenue revenue) {}

  OutcomeStore(Sql sql) {
    this.sql = sql;
  }

  /** What came below each of these, of those below which something came. */
  Map<UUID, Outcome> below(UUID workspaceId, Collection<UUID> posts) {
    JsonRows rows = new JsonRows();
    posts.forEach(rows::add);
    String roots = rows.toString();
    Map<UUID, Opinion> opinions = new HashMap<>();
    sql.each(CSAT, OutcomeStore::opinion, it -> opinions.put(it.root(), it), roots, workspaceId);
    Map<UUID, List<Revenue>> revenues = new HashMap<>();
    sql.each(
        REVENUE,
        OutcomeStore::bought,
        it -> revenues.computeIfAbsent(it.root(), _ -> new ArrayList<>()).add(it.revenue()),
        roots,
        workspaceId);
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
                    revenues.getOrDefault(it.root(), List.of()))),
        roots,
        workspaceId);
    return outcomes;
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
        row.uuid("root_id"),
        new Revenue(
            row.text("currency"),
            row.integer("decimals"),
            row.number("by_last_touch"),
            row.number("by_linear"),
            row.number("by_position"),
            row.number("influenced")));
  }
}
