package io.entente.interactions.insight;

import io.entente.events.InsightState;
import io.entente.interactions.insight.InsightDetail.Decision;
import io.entente.interactions.insight.InsightDetail.Source;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class InsightStore {
  private static final String COLUMNS =
      """
      n.id, n.department, n.summary, n.state, n.created_at, n.created_by, n.decided_at, n.version,
      (select count(*) from insight_source s
       where s.workspace_id = n.workspace_id and s.insight_id = n.id) messages,
      (select count(s.told_at) from insight_source s
       where s.workspace_id = n.workspace_id and s.insight_id = n.id) told
      """;

  private final Sql sql;

  InsightStore(Sql sql) {
    this.sql = sql;
  }

  /** The last row of a page. */
  record Place(Instant createdAt, UUID id) {}

  /**
   * Which insights, the newest first.
   *
   * @param after null for the first page
   */
  record Query(
      UUID workspaceId,
      @Nullable InsightState state,
      @Nullable String department,
      @Nullable Place after,
      int limit) {}

  List<Insight> list(Query query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = statement(query, parameters);
    return sql.list(statement, InsightStore::insight, parameters.toArray());
  }

  static String statement(Query query, List<@Nullable Object> parameters) {
    StringBuilder statement =
        new StringBuilder("select " + COLUMNS + " from insight n force index (" + index(query))
            .append(") where n.workspace_id = ?");
    parameters.add(query.workspaceId());
    if (query.department() != null) {
      statement.append(" and n.department = ?");
      parameters.add(query.department());
    }
    if (query.state() != null) {
      statement.append(" and n.state = ?");
      parameters.add(query.state());
    }
    Place after = query.after();
    if (after != null) {
      statement.append(" and n.created_at <= ? and (n.created_at < ? or n.id < ?)");
      parameters.addAll(List.of(after.createdAt(), after.createdAt(), after.id()));
    }
    parameters.add(query.limit());
    return statement.append(" order by n.created_at desc, n.id desc limit ?").toString();
  }

  private static String index(Query query) {
    if (query.department() != null) {
      return "insight_department";
    }
    return query.state() == null ? "insight_newest" : "insight_state";
  }

  Optional<Insight> find(UUID workspaceId, UUID id, boolean forUpdate) {
    return sql.first(
        "select "
            + COLUMNS
            + "from insight n where n.workspace_id = ? and n.id = ?"
            + (forUpdate ? " for update" : ""),
        InsightStore::insight,
        workspaceId,
        id);
  }

  void insert(UUID workspaceId, Insight insight) {
    sql.update(
        """
        insert into insight (workspace_id, id, department, summary, state, created_at, created_by,
                             version)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        insight.id(),
        insight.department(),
        insight.summary(),
        insight.state(),
        insight.createdAt(),
        insight.createdBy(),
        insight.version());
  }

  void touch(UUID workspaceId, UUID id) {
    sql.update(
        "update insight set version = version + 1 where workspace_id = ? and id = ?",
        workspaceId,
        id);
  }

  void decide(UUID workspaceId, UUID insightId, UUID decisionId, Decision decision) {
    sql.update(
        """
        insert into insight_decision (workspace_id, insight_id, id, decision, reason, decided_at,
                                      decided_by)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        insightId,
        decisionId,
        decision.decision(),
        decision.reason(),
        decision.decidedAt(),
        decision.decidedBy());
    sql.update(
        """
        update insight
        set state = ?, decided_at = coalesce(decided_at, ?), version = version + 1
        where workspace_id = ? and id = ?
        """,
        decision.decision(),
        decision.decidedAt(),
        workspaceId,
        insightId);
  }

  List<Decision> decisions(UUID workspaceId, UUID insightId) {
    return sql.list(
        """
        select decision, reason, decided_at, decided_by from insight_decision
        where workspace_id = ? and insight_id = ? order by id
        """,
        row ->
            new Decision(
                InsightState.valueOf(row.text("decision")),
                row.textOrNull("reason"),
                row.instant("decided_at"),
                row.uuid("decided_by")),
        workspaceId,
        insightId);
  }

  /** Places of those of the messages that there are, by the messages' ids. */
  Map<UUID, UUID> places(UUID workspaceId, Collection<NewInsight.Message> messages) {
    Map<UUID, UUID> places = new HashMap<>();
    sql.each(
        """
        select straight_join i.id, i.node_id
        from json_table(?, '$[*]' columns (
          conversation_id char(36) path '$[0]', interaction_id char(36) path '$[1]')) asked
        join conversation c force index (primary)
          on c.workspace_id = ? and c.id = cast(asked.conversation_id as uuid)
        join interaction i force index (interaction_thread)
          on i.workspace_id = c.workspace_id and i.conversation_id = coalesce(c.merged_into, c.id)
          and i.id = cast(asked.interaction_id as uuid)
        """,
        row -> Map.entry(row.uuid("id"), row.uuid("node_id")),
        found -> places.put(found.getKey(), found.getValue()),
        Rows.of(messages, it -> new @Nullable Object[] {it.conversationId(), it.interactionId()}),
        workspaceId);
    return places;
  }

  /** Adds messages that are not among its sources yet. */
  void addSources(UUID workspaceId, UUID insightId, Map<UUID, UUID> places) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    places.forEach((interactionId, nodeId) ->
        rows.add(new @Nullable Object[] {workspaceId, insightId, interactionId, nodeId}));
    sql.upsert(
        """
        insert into insight_source (workspace_id, insight_id, interaction_id, node_id)
        values %s
        on duplicate key update node_id = values(node_id)
        """,
        rows);
  }

  List<Source> sources(UUID workspaceId, UUID insightId) {
    return sql.list(
        """
        select straight_join s.interaction_id, i.conversation_id, a.handle, a.name, i.body,
               i.occurred_at, s.told_at
        from insight_source s
        join thread_node n force index (primary)
          on n.workspace_id = s.workspace_id and n.id = s.node_id
        join interaction i force index (primary)
          on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
        left join identity a on a.workspace_id = i.workspace_id and a.id = i.author_id
        where s.workspace_id = ? and s.insight_id = ?
        order by i.occurred_at, s.interaction_id
        """,
        row ->
            new Source(
                row.uuid("interaction_id"),
                row.uuidOrNull("conversation_id"),
                row.textOrNull("handle"),
                row.textOrNull("name"),
                row.text("body"),
                row.instant("occurred_at"),
                row.instantOrNull("told_at")),
        workspaceId,
        insightId);
  }

  /** Conversations whose customers were not told yet, in the order of their ids. */
  List<UUID> toTell(UUID workspaceId, UUID insightId) {
    return sources(workspaceId, insightId).stream()
        .filter(source -> source.toldAt() == null)
        .map(Source::conversationId)
        .filter(id -> id != null)
        .distinct()
        .sorted()
        .toList();
  }

  /** Number of messages of a conversation whose author had not been told. */
  int told(UUID workspaceId, UUID insightId, UUID conversationId, UUID replyId, Instant at) {
    return sql.update(
        """
        update insight_source s
        join thread_node n on n.workspace_id = s.workspace_id and n.id = s.node_id
        join interaction i on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
        set s.told_at = ?, s.told_by = ?
        where s.workspace_id = ? and s.insight_id = ? and s.told_at is null
          and i.conversation_id = ?
        """,
        at,
        replyId,
        workspaceId,
        insightId,
        conversationId);
  }

  private static Insight insight(Row row) throws SQLException {
    return new Insight(
        row.uuid("id"),
        row.text("department"),
        row.text("summary"),
        InsightState.valueOf(row.text("state")),
        row.instant("created_at"),
        row.uuid("created_by"),
        row.instantOrNull("decided_at"),
        row.integer("messages"),
        row.integer("told"),
        row.number("version"));
  }
}
