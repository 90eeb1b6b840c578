package io.entente.gateway.session;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sessions of browsers, by the hash of their cookie. */
@Singleton
class WebSessionStore {
  private final Sql sql;

  WebSessionStore(Sql sql) {
    this.sql = sql;
  }

  /** Whose session it is. */
  record Stored(UUID workspaceId, UUID memberId) {}

  void insert(Secret secret, UUID workspaceId, UUID memberId, Instant now, Instant expiresAt) {
    sql.update(
        """
        insert into web_session (hash, workspace_id, member_id, created_at, expires_at)
        values (?, ?, ?, ?, ?)
        """,
        secret.hash(),
        workspaceId,
        memberId,
        now,
        expiresAt);
  }

  Optional<Stored> find(Secret secret, Instant now) {
    return sql.first(
        "select workspace_id, member_id from web_session where hash = ? and expires_at > ?",
        row -> new Stored(row.uuid("workspace_id"), row.uuid("member_id")),
        secret.hash(),
        now);
  }

  void delete(Secret secret) {
    sql.update("delete from web_session where hash = ?", secret.hash());
  }

  void deleteAll(UUID workspaceId, UUID memberId) {
    sql.update(
        "delete from web_session where workspace_id = ? and member_id = ?", workspaceId, memberId);
  }

  void deleteExpired(Instant now) {
    sql.update("delete from web_session where expires_at < ? limit 1000", now);
  }
}
