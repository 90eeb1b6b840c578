package io.entente.kpi.question;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How new the figures are: the table {@code progress}, read. */
@Singleton
final class FreshnessStore {
  private final Sql sql;

  FreshnessStore(Sql sql) {
    this.sql = sql;
  }

  /** When the newest change that counts was published. */
  Optional<Instant> asOf(UUID workspaceId) {
    return sql.first(
        "select applied_at from progress where workspace_id = ? order by applied_at desc limit 1",
        row -> row.instant("applied_at"),
        workspaceId);
  }
}
