package io.entente.interactions.facet;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was set on conversations, by time. */
@Singleton
public final class SettingStore {
  static final String OF =
      """
      select straight_join s.conversation_id, s.since, s.assignee_id, s.team_id, s.reason_id,
             s.reason_above_id, s.priority, s.tags
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
      join setting s force index (primary)
        on s.workspace_id = cast(asked.workspace_id as uuid)
        and s.conversation_id = cast(asked.conversation_id as uuid)
      order by s.conversation_id, s.since
      """;
  private static final String NO_PRIORITY = "NONE";

  private final Sql sql;

  SettingStore(Sql sql) {
    this.sql = sql;
  }

  /** A conversation of a workspace. */
  public record Key(UUID workspaceId, UUID conversationId) {}

  /** The settings of conversations in the order of time; nothing of those that had none. */
  public Map<UUID, List<Setting>> of(Collection<Key> conversations) {
    Map<UUID, List<Setting>> settings = new HashMap<>();
    if (!conversations.isEmpty()) {
      sql.each(
          OF,
          row -> Map.entry(row.uuid("conversation_id"), setting(row)),
          it -> settings.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(it.getValue()),
          Rows.of(
              conversations, it -> new @Nullable Object[] {it.workspaceId(), it.conversationId()}));
    }
    return settings;
  }

  /** Adds one; the reason above is looked up. */
  public void add(UUID workspaceId, UUID conversationId, Setting setting) {
    sql.update(
        """
        insert into setting (workspace_id, conversation_id, since, assignee_id, team_id, reason_id,
            reason_above_id, priority, tags)
        values (?, ?, ?, ?, ?, ?,
            (select nullif(parent_id, '00000000-0000-0000-0000-000000000000') from reason
             where workspace_id = ? and id = ?),
            ?, ?)
        on duplicate key update
          assignee_id = values(assignee_id), team_id = values(team_id),
          reason_id = values(reason_id), reason_above_id = values(reason_above_id),
          priority = values(priority), tags = values(tags)
        """,
        workspaceId,
        conversationId,
        setting.since(),
        setting.assigneeId(),
        setting.teamId(),
        setting.reasonId(),
        workspaceId,
        setting.reasonId(),
        setting.priority() == null ? NO_PRIORITY : setting.priority().toUpperCase(Locale.ROOT),
        setting.tags().stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  private static Setting setting(Row row) throws SQLException {
    String priority = row.text("priority");
    String tags = row.text("tags");
    return new Setting(
        row.instant("since"),
        row.uuidOrNull("assignee_id"),
        row.uuidOrNull("team_id"),
        row.uuidOrNull("reason_id"),
        row.uuidOrNull("reason_above_id"),
        priority.equals(NO_PRIORITY) ? null : priority.toLowerCase(Locale.ROOT),
        tags.isEmpty() ? List.of() : Stream.of(tags.split(",", -1)).map(UUID::fromString).toList());
  }
}
