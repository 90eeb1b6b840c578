package io.entente.kpi.alert;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The table {@code alert_webhook}: secrets, sealed. */
@Singleton
final class WebhookStore {
  private final Sql sql;

  @SuppressWarnings("ArrayRecordComponent")
  private record Stored(UUID id, byte[] secret) {}

  WebhookStore(Sql sql) {
    this.sql = sql;
  }

  void insert(UUID workspaceId, UUID alertId, UUID id, byte[] secret) {
    sql.update(
        "insert into alert_webhook (workspace_id, alert_id, id, secret) values (?, ?, ?, ?)",
        workspaceId,
        alertId,
        id,
        secret);
  }

  Map<UUID, byte[]> secrets(UUID workspaceId, UUID alertId) {
    Map<UUID, byte[]> secrets = new HashMap<>();
    sql.each(
        "select id, secret from alert_webhook where workspace_id = ? and alert_id = ?",
        row -> new Stored(row.uuid("id"), row.bytes("secret")),
        it -> secrets.put(it.id(), it.secret()),
        workspaceId,
        alertId);
    return secrets;
  }

  void delete(UUID workspaceId, UUID alertId, UUID id) {
    sql.update(
        "delete from alert_webhook where workspace_id = ? and alert_id = ? and id = ?",
        workspaceId,
        alertId,
        id);
  }
}
