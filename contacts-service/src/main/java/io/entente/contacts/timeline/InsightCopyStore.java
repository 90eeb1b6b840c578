package io.entente.contacts.timeline;

import io.entente.events.InsightProgress;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Copies of insights, one for each identity that they come from. */
@Singleton
final class InsightCopyStore {
  /** Of the primary key, so that two transactions wait for each other rather than for ever. */
  private static final Comparator<Copy> ORDER =
      Comparator.comparing((Copy copy) -> copy.insight().workspaceId())
          .thenComparing(Copy::identityId)
          .thenComparing(copy -> copy.insight().insightId());

  private final Sql sql;

  InsightCopyStore(Sql sql) {
    this.sql = sql;
  }

  private record Copy(InsightProgress insight, UUID identityId) {}

  /** Keeps the newest version of each in one statement; columns change in this order. */
  void keep(Collection<InsightProgress> told) {
    Map<String, InsightProgress> newest = new LinkedHashMap<>();
    for (InsightProgress insight : told) {
      newest.merge(
          insight.key(), insight, (one, other) -> one.version() > other.version() ? one : other);
    }
    List<@Nullable Object[]> rows =
        newest.values().stream()
            .flatMap(it -> it.customerIds().stream().distinct().map(id -> new Copy(it, id)))
            .sorted(ORDER)
            .map(InsightCopyStore::row)
            .toList();
    sql.upsert(
        """
        insert into timeline_insight (workspace_id, identity_id, insight_id, version, department,
                                      state, handed_at, decided_at)
        values %s
        on duplicate key update
          state = if(values(version) > version, values(state), state),
          decided_at = if(values(version) > version, values(decided_at), decided_at),
          version = greatest(version, values(version))
        """,
        rows);
  }

  private static @Nullable Object[] row(Copy copy) {
    InsightProgress insight = copy.insight();
    return new @Nullable Object[] {
      insight.workspaceId(),
      copy.identityId(),
      insight.insightId(),
      insight.version(),
      insight.department(),
      insight.state(),
      micros(insight.handedAt()),
      insight.decidedAt() == null ? null : micros(insight.decidedAt())
    };
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
