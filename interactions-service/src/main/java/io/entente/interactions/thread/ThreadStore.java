package io.entente.interactions.thread;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places in threads, many at a time. Their rows are the locks under which threads change, so the
 * statements that lock are held to their index: a small table would be scanned instead, and a scan
 * waits for every row that anyone has locked.
 */
@Singleton
public final class ThreadStore {
  private static final String COLUMNS =
      """
      select straight_join n.workspace_id, n.id, n.parent_id, n.root_id, n.customer_id, n.addressed,
             n.pending_id, n.interaction_id, n.entry_id, n.placed_by, n.regrouped
      """;
  private static final String KEYS =
      """
      json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      """;
  static final String LOCK =
      COLUMNS
          + "from "
          + KEYS
          + """
          join thread_node n force index (primary)
            on n.workspace_id = cast(asked.workspace_id as uuid) and n.id = cast(asked.id as uuid)
          for update
          """;
  static final String TAKEN =
      "select straight_join n.workspace_id, n.id from "
          + KEYS
          + """
          join thread_node n force index (primary)
            on n.workspace_id = cast(asked.workspace_id as uuid) and n.id = cast(asked.id as uuid)
          where n.interaction_id is not null
          """;
  static final String BELOW =
      COLUMNS
          + "from "
          + KEYS
          + """
          join thread_node n force index (thread_node_strand)
            on n.workspace_id = cast(asked.workspace_id as uuid)
            and n.root_id = cast(asked.id as uuid)
          for update
          """;
  static final String PENDING =
      COLUMNS
          + "from "
          + KEYS
          + """
          join thread_pending p force index (primary)
            on p.workspace_id = cast(asked.workspace_id as uuid)
            and p.pending_id = cast(asked.id as uuid)
          join thread_node n force index (primary) on n.workspace_id = p.workspace_id and n.id = p.node_id
          for update
          """;

  private final Sql sql;

  ThreadStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Makes the places that are missing and locks all of them.
   *
   * @param mark random number by which the caller knows what it made
   */
  public void place(SortedSet<NodeKey> keys, long mark) {
    if (keys.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into thread_node (workspace_id, id, root_id, addressed, placed_by)
        select asked.workspace_id, asked.id, asked.id, false, ?
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
        on duplicate key update id = values(id)
        """,
        mark,
        json(keys));
  }

  /** Those of the places that exist, locked in order. */
  public List<ThreadNode> lock(SortedSet<NodeKey> keys) {
    return nodes(LOCK, keys);
  }

  /** Those of the places at which a message stands. */
  public Set<UUID> taken(SortedSet<NodeKey> keys) {
    return new HashSet<>(sql.list(TAKEN, row -> row.uuid("id"), json(keys)));
  }

  /**
   * Adds places.
   *
   * @return whether none of them was there; those that were stay as they are
   */
  public boolean insert(Collection<ThreadNode> fresh) {
    if (fresh.isEmpty()) {
      return true;
    }
    int inserted =
        sql.update(
            """
            insert ignore into thread_node (
              workspace_id, id, parent_id, root_id, customer_id, addressed, pending_id,
              interaction_id, entry_id, placed_by, regrouped)
            select fresh.workspace_id, fresh.id, fresh.parent_id, fresh.root_id, fresh.customer_id,
                   fresh.addressed, fresh.pending_id, fresh.interaction_id, fresh.entry_id,
                   fresh.placed_by, fresh.regrouped
            from json_table(?, '$[*]' columns (
              workspace_id char(36) path '$[0]', id char(36) path '$[1]',
              parent_id char(36) path '$[2]', root_id char(36) path '$[3]',
              customer_id char(36) path '$[4]', addressed int path '$[5]',
              pending_id char(36) path '$[6]', interaction_id char(36) path '$[7]',
              entry_id char(36) path '$[8]', placed_by bigint path '$[9]',
              regrouped int path '$[10]')) fresh
            """,
            Rows.of(fresh, ThreadStore::columns));
    return inserted == fresh.size();
  }

  /** What has its root in one of these places, and what depends on one for its customer. */
  public List<ThreadNode> lockBelow(SortedSet<NodeKey> empty) {
    List<ThreadNode> below = new ArrayList<>(nodes(BELOW, empty));
    below.addAll(nodes(PENDING, empty));
    return below;
  }

  /** Keeps places as they are now. */
  public void update(Collection<ThreadNode> changed) {
    if (!changed.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]',
            parent_id char(36) path '$[2]', root_id char(36) path '$[3]',
            customer_id char(36) path '$[4]', addressed int path '$[5]',
            pending_id char(36) path '$[6]', interaction_id char(36) path '$[7]',
            entry_id char(36) path '$[8]', regrouped int path '$[10]')) changed
          straight_join thread_node n force index (primary)
            on n.workspace_id = cast(changed.workspace_id as uuid) and n.id = cast(changed.id as uuid)
          set n.parent_id = changed.parent_id, n.root_id = changed.root_id,
              n.customer_id = changed.customer_id, n.addressed = changed.addressed,
              n.pending_id = changed.pending_id, n.interaction_id = changed.interaction_id,
              n.entry_id = changed.entry_id, n.regrouped = changed.regrouped
          """,
          Rows.of(changed, ThreadStore::columns));
    }
  }

  /** Keeps that a place is the second one of an interaction. */
  public void sameAs(NodeKey place, UUID interactionId) {
    sql.update(
        "update thread_node set same_as = ? where workspace_id = ? and id = ?",
        interactionId,
        place.workspaceId(),
        place.id());
  }

  /** Nothing depends any more on these places, for they were filled. */
  public void forgetPending(Collection<NodeKey> filled) {
    if (!filled.isEmpty()) {
      sql.update(
          """
          delete p from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
          straight_join thread_pending p force index (primary)
            on p.workspace_id = cast(asked.workspace_id as uuid) and p.pending_id = cast(asked.id as uuid)
          """,
          json(filled));
    }
  }

  /** Keeps which of these depend on places that are empty. */
  public void rememberPending(Collection<ThreadNode> nodes) {
    List<ThreadNode> pending = nodes.stream().filter(node -> node.pendingId() != null).toList();
    if (!pending.isEmpty()) {
      sql.update(
          """
          insert into thread_pending (workspace_id, pending_id, node_id)
          select asked.workspace_id, asked.pending_id, asked.node_id
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', pending_id char(36) path '$[1]',
            node_id char(36) path '$[2]')) asked
          on duplicate key update node_id = values(node_id)
          """,
          Rows.of(
              pending,
              node -> new @Nullable Object[] {node.workspaceId(), node.pendingId(), node.id()}));
    }
  }

  /** Takes note that members decided on conversations below these roots. */
  public void regroup(Collection<NodeKey> roots) {
    if (!roots.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
          straight_join thread_node n force index (primary)
            on n.workspace_id = cast(asked.workspace_id as uuid) and n.id = cast(asked.id as uuid)
          set n.regrouped = true
          """,
          json(roots));
    }
  }

  private List<ThreadNode> nodes(String statement, Collection<NodeKey> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.list(statement, ThreadStore::node, json(new TreeSet<>(keys)));
  }

  private static String json(Collection<NodeKey> keys) {
    return Rows.of(keys, key -> new @Nullable Object[] {key.workspaceId(), key.id()});
  }

  private static @Nullable Object[] columns(ThreadNode node) {
    return new @Nullable Object[] {
      node.workspaceId(),
      node.id(),
      node.parentId(),
      node.rootId(),
      node.customerId(),
      node.addressed(),
      node.pendingId(),
      node.interactionId(),
      node.entryId(),
      node.placedBy(),
      node.regrouped()
    };
  }

  private static ThreadNode node(Row row) throws SQLException {
    return new ThreadNode(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuidOrNull("parent_id"),
        row.uuid("root_id"),
        row.uuidOrNull("customer_id"),
        row.flag("addressed"),
        row.uuidOrNull("pending_id"),
        row.uuidOrNull("interaction_id"),
        row.uuidOrNull("entry_id"),
        row.number("placed_by"),
        row.flag("regrouped"));
  }
}
