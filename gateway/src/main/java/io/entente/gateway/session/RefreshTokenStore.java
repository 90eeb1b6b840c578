package io.entente.gateway.session;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Families of refresh tokens: each sign-in begins one, each refresh adds a token to it. */
@Singleton
class RefreshTokenStore {
  private final Sql sql;

  RefreshTokenStore(Sql sql) {
    this.sql = sql;
  }

  /** A refresh token and the family it belongs to. */
  record Stored(
      UUID familyId,
      UUID workspaceId,
      UUID memberId,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant usedAt) {}

  void insertFamily(UUID id, UUID workspaceId, UUID memberId, Instant now, Instant expiresAt) {
    sql.update(
        """
        insert into token_family (id, workspace_id, member_id, created_at, expires_at)
        values (?, ?, ?, ?, ?)
        """,
        id,
        workspaceId,
        memberId,
        now,
        expiresAt);
  }

  void insertToken(Secret secret, UUID familyId, Instant now) {
    sql.update(
        "insert into refresh_token (hash, family_id, issued_at) values (?, ?, ?)",
        secret.hash(),
        familyId,
        now);
  }

  /** Locks the token, so that of two who use it at once only one is first. */
  Optional<Stored> lock(Secret secret) {
    return sql.first(
        """
        select f.id, f.workspace_id, f.member_id, f.expires_at, f.revoked_at, t.used_at
        from refresh_token t join token_family f on f.id = t.family_id
        where t.hash = ? for update
        """,
        row ->
            new Stored(
                row.uuid("id"),
                row.uuid("workspace_id"),
                row.uuid("member_id"),
                row.instant("expires_at"),
                row.instantOrNull("revoked_at"),
                row.instantOrNull("used_at")),
        secret.hash());
  }

  void use(Secret secret, Instant at) {
    sql.update("update refresh_token set used_at = ? where hash = ?", at, secret.hash());
  }

  void revoke(UUID familyId, Instant at) {
    sql.update(
        "update token_family set revoked_at = ? where id = ? and revoked_at is null", at, familyId);
  }

  /** Whether the sign-in that began the family has not been ended. */
  boolean isOpen(UUID familyId) {
    return sql.number(
            "select exists (select 1 from token_family where id = ? and revoked_at is null)",
            familyId)
        == 1;
  }

  void revokeAll(UUID workspaceId, UUID memberId, Instant at) {
    sql.update(
        """
        update token_family set revoked_at = ?
        where workspace_id = ? and member_id = ? and revoked_at is null
        """,
        at,
        workspaceId,
        memberId);
  }

  void deleteExpired(Instant now) {
    sql.update("delete from token_family where expires_at < ? limit 1000", now);
  }
}
