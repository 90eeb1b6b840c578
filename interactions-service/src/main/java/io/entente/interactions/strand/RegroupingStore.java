package io.entente.interactions.strand;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.thread.Strand;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What members decided on which messages make a conversation. */
@Singleton
public final class RegroupingStore {
  private static final String COLUMNS =
      """
      select straight_join r.step, r.workspace_id, r.id, r.kind, r.node_id, r.into_node_id,
             r.conversation_id, r.decided_at
      """;
  private static final String STRANDS =
      """
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', root_id char(36) path '$[1]',
        customer_id char(36) path '$[2]')) asked
      """;
  private static final String NODES =
      STRANDS
          + """
          join thread_node n force index (thread_node_strand)
            on n.workspace_id = cast(asked.workspace_id as uuid)
            and n.root_id = cast(asked.root_id as uuid)
            and n.customer_id = cast(asked.customer_id as uuid)
          """;
  static final String AT_MESSAGES =
      COLUMNS
          + NODES
          + """
          join regrouping r force index (regrouping_node)
            on r.workspace_id = n.workspace_id and r.node_id = n.id
          """;
  static final String INTO_MESSAGES =
      COLUMNS
          + NODES
          + """
          join regrouping r force index (regrouping_into)
            on r.workspace_id = n.workspace_id and r.into_node_id = n.id
          """;
  static final String BEGINNING =
      COLUMNS
          + STRANDS
          + """
          join regrouping r force index (primary)
            on r.workspace_id = cast(asked.workspace_id as uuid)
            and r.id = cast(asked.root_id as uuid)
          """;
  static final String PARENTS =
      "select straight_join n.id, n.parent_id\n" + NODES + "where n.parent_id is not null";

  private final Sql sql;

  RegroupingStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A decision in its place.
   *
   * @param step grows from one decision on a conversation to the next
   */
  record Step(long step, Regrouping regrouping) {}

  /** All that concerns messages of these strands, and what began them. */
  List<Step> of(Collection<Strand> strands) {
    String asked = json(strands);
    List<Step> steps = new ArrayList<>(sql.list(AT_MESSAGES, RegroupingStore::step, asked));
    steps.addAll(sql.list(INTO_MESSAGES, RegroupingStore::step, asked));
    steps.addAll(sql.list(BEGINNING, RegroupingStore::step, asked));
    return steps;
  }

  /** What the messages of these strands answer, by their places; what answers none is missing. */
  Map<UUID, UUID> parents(Collection<Strand> strands) {
    Map<UUID, UUID> parents = new HashMap<>();
    sql.each(
        PARENTS,
        row -> Map.entry(row.uuid("id"), row.uuid("parent_id")),
        found -> parents.put(found.getKey(), found.getValue()),
        json(strands));
    return parents;
  }

  /** The join that was done at a message, or to it; the latest of several. */
  public Optional<Regrouping> joinAt(UUID workspaceId, UUID nodeId) {
    return sql.first(
        """
        select r.step, r.workspace_id, r.id, r.kind, r.node_id, r.into_node_id, r.conversation_id,
               r.decided_at
        from (
          select a.workspace_id, a.id from regrouping a
          where a.workspace_id = ? and a.node_id = ? and a.kind = 'JOINED'
          union
          select b.workspace_id, b.id from regrouping b
          where b.workspace_id = ? and b.into_node_id = ?) found
        join regrouping r on r.workspace_id = found.workspace_id and r.id = found.id
        order by r.step desc limit 1
        """,
        row -> step(row).regrouping(),
        workspaceId,
        nodeId,
        workspaceId,
        nodeId);
  }

  /** Keeps a decision after all others on the conversations that it concerns. */
  public void insert(Regrouping decided, UUID by) {
    sql.update(
        """
        insert into regrouping (workspace_id, id, kind, node_id, into_node_id, conversation_id,
                                decided_at, decided_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decided.workspaceId(),
        decided.id(),
        decided.kind(),
        decided.nodeId(),
        decided.intoNodeId(),
        decided.conversationId(),
        decided.decidedAt(),
        by);
  }

  public void delete(Regrouping undone) {
    sql.update(
        "delete from regrouping where workspace_id = ? and id = ?",
        undone.workspaceId(),
        undone.id());
  }

  private static String json(Collection<Strand> strands) {
    return Rows.of(
        strands, it -> new @Nullable Object[] {it.workspaceId(), it.rootId(), it.customerId()});
  }

  private static Step step(Row row) throws SQLException {
    return new Step(
        row.number("step"),
        new Regrouping(
            row.uuid("workspace_id"),
            row.uuid("id"),
            Regrouping.Kind.valueOf(row.text("kind")),
            row.uuid("node_id"),
            row.uuidOrNull("into_node_id"),
            row.uuid("conversation_id"),
            row.instant("decided_at")));
  }
}
