package io.entente.interactions.connection;

import io.entente.events.Channel;
import io.entente.interactions.outlet.OutletColumns;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

@Singleton
final class ConnectionStore {
  private static final String COLUMNS =
      """
      select c.workspace_id, c.id, c.channel, c.external_id, c.name, c.created_at,
             (select u.schedule_id from schedule_use u
              where u.workspace_id = c.workspace_id and u.connection_id = c.id
              order by u.valid_from desc limit 1) schedule_id,
             o.kind, o.url, o.account, o.idempotent, o.secret_end, o.state, o.reason, o.changed_at
      """;
  private static final String OUTLET =
      """
       left join outlet o on o.workspace_id = c.workspace_id and o.connection_id = c.id
      """;

  private final Sql sql;

  ConnectionStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps it, unless it is there. */
  void insert(UUID workspaceId, Connection connection) {
    sql.update(
        """
        insert into connection (workspace_id, id, channel, external_id, name, created_at)
        values (?, ?, ?, ?, ?, ?)
        on duplicate key update id = id
        """,
        workspaceId,
        connection.id(),
        connection.channel(),
        connection.externalId(),
        connection.name(),
        connection.createdAt());
  }

  List<Connection> all(UUID workspaceId) {
    return sql.list(
        COLUMNS
            + "from connection c"
            + OUTLET
            + "where c.workspace_id = ? order by c.channel, c.external_id",
        ConnectionStore::connection,
        workspaceId);
  }

  List<Connection> find(UUID workspaceId, Collection<UUID> ids) {
    return sql.list(
        COLUMNS
            + """
            from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
            join connection c on c.workspace_id = ? and c.id = cast(asked.id as uuid)
            """
            + OUTLET,
        ConnectionStore::connection,
        Rows.of(ids, id -> new @Nullable Object[] {id}),
        workspaceId);
  }

  /** Hands over all connections of all workspaces. */
  void each(BiConsumer<UUID, Connection> consumer) {
    sql.each(
        COLUMNS + "from connection c" + OUTLET,
        row -> {
          consumer.accept(row.uuid("workspace_id"), connection(row));
          return true;
        },
        _ -> {});
  }

  private static Connection connection(Row row) throws SQLException {
    return new Connection(
        row.uuid("id"),
        Channel.valueOf(row.text("channel")),
        row.text("external_id"),
        row.text("name"),
        row.instant("created_at"),
        row.uuidOrNull("schedule_id"),
        OutletColumns.outlet(row));
  }
}
