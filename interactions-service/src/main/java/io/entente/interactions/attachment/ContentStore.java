package io.entente.interactions.attachment;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.timer.Due;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the vault holds. */
@Singleton
final class ContentStore {
  static final String LOCK_DUE =
      """
      select straight_join c.workspace_id, c.id, c.sha256, c.kept_until,
             exists (
               select 1 from attachment a force index (attachment_of_content)
               where a.workspace_id = c.workspace_id and a.content_id = c.id) referred
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) due
      join file_content c force index (primary)
        on c.workspace_id = cast(due.workspace_id as uuid) and c.id = cast(due.id as uuid)
      for update
      """;

  private final Sql sql;

  ContentStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Content and whether any attachment refers to it.
   *
   * @param keptUntil until then an upload may be about to
   */
  record Content(FileKey key, UUID id, Instant keptUntil, boolean isReferredTo) {}

  /** Has nothing remove the content until then. Waits for whoever is removing it. */
  void announce(FileKey key, Instant until) {
    sql.update(
        """
        insert into file_content (workspace_id, id, sha256, kept_until) values (?, ?, ?, ?)
        on duplicate key update kept_until = greatest(kept_until, values(kept_until))
        """,
        key.workspaceId(),
        key.contentId(),
        key.sha256(),
        until);
  }

  /** Whether it was not removed. Nothing removes it then before this transaction ends, or soon. */
  boolean hold(FileKey key, Instant until) {
    return sql.update(
            """
            update file_content set kept_until = greatest(kept_until, ?)
            where workspace_id = ? and id = ?
            """,
            until,
            key.workspaceId(),
            key.contentId())
        == 1;
  }

  /** Those that are there, with their locks. */
  List<Content> lock(Collection<Due> due) {
    return sql.list(
        LOCK_DUE,
        row ->
            new Content(
                new FileKey(row.uuid("workspace_id"), row.text("sha256")),
                row.uuid("id"),
                row.instant("kept_until"),
                row.flag("referred")),
        Rows.of(due, it -> new @Nullable Object[] {it.workspaceId(), it.subjectId()}));
  }

  /** Has nobody wait for uploads that may be about to refer to these. */
  void keepNoLonger(UUID workspaceId, Collection<UUID> ids, Instant now) {
    sql.update(
        """
        update json_table(?, '$[*]' columns (id char(36) path '$[0]')) gone
        straight_join file_content c force index (primary)
          on c.workspace_id = ? and c.id = cast(gone.id as uuid)
        set c.kept_until = least(c.kept_until, ?)
        """,
        Rows.of(ids, it -> new @Nullable Object[] {it}),
        workspaceId,
        now);
  }

  void delete(FileKey key) {
    sql.update(
        "delete from file_content where workspace_id = ? and id = ?",
        key.workspaceId(),
        key.contentId());
  }
}
