package io.entente.interactions.outlet;

import io.entente.events.Channel;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public final class OutletStore {
  public static final String OF_CONNECTIONS =
      """
      select straight_join o.workspace_id, o.connection_id, o.kind, o.url, o.account, o.idempotent,
             o.secret, o.secret_end, o.state, o.reason, o.version, o.changed_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', connection_id char(36) path '$[1]')) asked
      join outlet o force index (primary)
        on o.workspace_id = cast(asked.workspace_id as uuid)
        and o.connection_id = cast(asked.connection_id as uuid)
      """;

  private final Sql sql;

  OutletStore(Sql sql) {
    this.sql = sql;
  }

  /** A connection of a workspace. */
  public record Key(UUID workspaceId, UUID connectionId) {}

  public Optional<StoredOutlet> find(UUID workspaceId, UUID connectionId) {
    return find(List.of(new Key(workspaceId, connectionId))).stream().findFirst();
  }

  public List<StoredOutlet> find(Collection<Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.list(
            OF_CONNECTIONS,
            OutletStore::stored,
            Rows.of(keys, key -> new @Nullable Object[] {key.workspaceId(), key.connectionId()}));
  }

  /** The channel of a connection, whose row is locked then; empty if there is none. */
  Optional<Channel> lockConnection(UUID workspaceId, UUID connectionId) {
    return sql.first(
        "select channel from connection where workspace_id = ? and id = ? for update",
        row -> Channel.valueOf(row.text("channel")),
        workspaceId,
        connectionId);
  }

  void save(StoredOutlet stored) {
    Outlet outlet = stored.outlet();
    sql.update(
        """
        insert into outlet (workspace_id, connection_id, kind, url, account, idempotent, secret,
                            secret_end, state, reason, version, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on duplicate key update
          kind = values(kind), url = values(url), account = values(account),
          idempotent = values(idempotent), secret = values(secret),
          secret_end = values(secret_end), state = values(state), reason = values(reason),
          version = values(version), changed_at = values(changed_at)
        """,
        stored.workspaceId(),
        stored.connectionId(),
        outlet.kind(),
        outlet.url(),
        outlet.account(),
        outlet.idempotent(),
        stored.secret(),
        outlet.secretEndsWith() == null ? "" : outlet.secretEndsWith(),
        outlet.state(),
        outlet.reason(),
        stored.version(),
        outlet.changedAt());
  }

  int delete(UUID workspaceId, UUID connectionId) {
    return sql.update(
        "delete from outlet where workspace_id = ? and connection_id = ?",
        workspaceId,
        connectionId);
  }

  /**
   * Has replies wait until a member changes it.
   *
   * @return false if one has done so since it was read
   */
  public boolean breakDown(StoredOutlet outlet, String reason) {
    return sql.update(
            """
            update outlet set state = ?, reason = ?
            where workspace_id = ? and connection_id = ? and version = ?
            """,
            OutletState.BROKEN,
            reason,
            outlet.workspaceId(),
            outlet.connectionId(),
            outlet.version())
        > 0;
  }

  private static StoredOutlet stored(Row row) throws SQLException {
    return new StoredOutlet(
        row.uuid("workspace_id"),
        row.uuid("connection_id"),
        Objects.requireNonNull(OutletColumns.outlet(row)),
        row.bytes("secret"),
        row.number("version"));
  }
}
