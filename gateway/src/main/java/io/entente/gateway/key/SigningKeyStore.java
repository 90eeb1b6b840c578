package io.entente.gateway.key;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Signing keys, private parts included. */
@Singleton
final class SigningKeyStore {
  private final Sql sql;

  SigningKeyStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A key as it is kept.
   *
   * @param number counts the keys there have been, from 1
   */
  record Stored(long number, String jwk, Instant createdAt) {}

  /** The newest first. */
  List<Stored> list() {
    return sql.list(
        "select id, jwk, created_at from signing_key order by id desc",
        row ->
            new Stored(
                row.uuid("id").getLeastSignificantBits(),
                row.text("jwk"),
                row.instant("created_at")));
  }

  /** Keeps the key of that number if there is none yet: of several replicas, one makes it. */
  void insert(Stored key) {
    sql.update(
        "insert ignore into signing_key (id, jwk, created_at) values (?, ?, ?)",
        id(key.number()),
        key.jwk(),
        key.createdAt());
  }

  void deleteBelow(long number) {
    sql.update("delete from signing_key where id < ?", id(number));
  }

  private static UUID id(long number) {
    return new UUID(0L, number);
  }
}
