package io.entente.gateway.key;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Signing keys, private parts included. */
@Singleton
final class SigningKeyStore {
  /** Every replica's first key has this id, so that only one can be the first. */
  private static final UUID FIRST = new UUID(0L, 1L);

  private final Sql sql;

  SigningKeyStore(Sql sql) {
    this.sql = sql;
  }

  /** The newest first. */
  List<String> list() {
    return sql.list("select jwk from signing_key order by created_at desc", row -> row.text("jwk"));
  }

  void insertFirst(String jwk, Instant at) {
    sql.update(
        "insert ignore into signing_key (id, jwk, created_at) values (?, ?, ?)", FIRST, jwk, at);
  }
}
