package io.entente.interactions.bulk;

import io.entente.events.EventJson;
import io.entente.interactions.bulk.BulkTask.Matching;
import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class BulkActionStore {
  static final String UNDER_WAY =
      """
      select count(*) from bulk_action force index (bulk_action_of_member)
      where workspace_id = ? and member_id = ? and state in ('QUEUED', 'RUNNING')
      """;

  private final Sql sql;
  private final EventJson json;

  BulkActionStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** How many of a member's are not over. */
  long underWay(UUID workspaceId, UUID memberId) {
    return sql.number(UNDER_WAY, workspaceId, memberId);
  }

  void insert(BulkTask task, Instant at) {
    sql.update(
        """
        insert into bulk_action (workspace_id, id, member_id, member_name, language, state, filters,
                                 sort, actions, selected, total, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        task.workspaceId(),
        task.id(),
        task.memberId(),
        task.memberName(),
        task.language(),
        task.state(),
        text(task.filters()),
        task.sort(),
        task.actions(),
        task.selected(),
        task.total(),
        at);
  }

  Optional<BulkAction> find(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select id, state, if(selected, total, null) total, changed, unchanged, failed, created_at,
               member_id, finished_at
        from bulk_action where workspace_id = ? and id = ?
        """,
        BulkActionStore::action,
        workspaceId,
        id);
  }

  Optional<BulkTask> lock(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select workspace_id, id, member_id, member_name, language, state, filters, sort, place,
               actions, selected, worked_to, total
        from bulk_action where workspace_id = ? and id = ? for update
        """,
        this::task,
        workspaceId,
        id);
  }

  /** So many more are selected, up to that place. */
  void selected(BulkTask task, int more, @Nullable String place, boolean all) {
    sql.update(
        """
        update bulk_action set state = 'RUNNING', total = total + ?, place = ?, selected = ?
        where workspace_id = ? and id = ?
        """,
        more,
        place,
        all,
        task.workspaceId(),
        task.id());
  }

  /** So many more are worked, up to that conversation. */
  void worked(BulkTask task, UUID to, int changed, int unchanged, int failed) {
    sql.update(
        """
        update bulk_action
        set state = 'RUNNING', worked_to = ?, changed = changed + ?, unchanged = unchanged + ?,
            failed = failed + ?
        where workspace_id = ? and id = ?
        """,
        to,
        changed,
        unchanged,
        failed,
        task.workspaceId(),
        task.id());
  }

  void finish(UUID workspaceId, UUID id, BulkState state, Instant at) {
    sql.update(
        "update bulk_action set state = ?, finished_at = ? where workspace_id = ? and id = ?",
        state,
        at,
        workspaceId,
        id);
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from bulk_action where workspace_id = ? and id = ?", workspaceId, id);
  }

  private @Nullable String text(@Nullable List<Filters> filters) {
    return filters == null
        ? null
        : new String(json.encode(new Matching(filters)), StandardCharsets.UTF_8);
  }

  private static BulkAction action(Row row) throws SQLException {
    int changed = row.integer("changed");
    int unchanged = row.integer("unchanged");
    int failed = row.integer("failed");
    String total = row.textOrNull("total");
    return new BulkAction(
        row.uuid("id"),
        BulkState.valueOf(row.text("state")),
        total == null ? null : Integer.valueOf(total),
        changed + unchanged + failed,
        changed,
        unchanged,
        failed,
        row.instant("created_at"),
        row.uuid("member_id"),
        row.instantOrNull("finished_at"));
  }

  private BulkTask task(Row row) throws SQLException {
    String filters = row.textOrNull("filters");
    return new BulkTask(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuid("member_id"),
        row.text("member_name"),
        row.text("language"),
        BulkState.valueOf(row.text("state")),
        filters == null
            ? null
            : json.decode(filters.getBytes(StandardCharsets.UTF_8), Matching.class).all(),
        ListOrder.valueOf(row.text("sort")),
        row.textOrNull("place"),
        row.text("actions"),
        row.flag("selected"),
        row.uuidOrNull("worked_to"),
        row.integer("total"));
  }
}
