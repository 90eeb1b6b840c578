package io.entente.kpi.fact;

import io.entente.kpi.figure.Buckets;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.figure.Span;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.kpi.sample.Sample;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code sample}. */
@Singleton
final class SampleStore {
  private static final String DELETE =
      """
      delete from sample
      where workspace_id = ? and generation = ? and family = ? and anchored_at = ? and cycle_id = ?
        and page = ? and position = ?
      """;
  private static final String ADD =
      """
      insert into sample (workspace_id, generation, family, anchored_at, cycle_id, page, position,
          shard, measures, amount, channel, connection_id, agent_id, told_to, calendar_length,
          business_length, calendar_bucket, business_bucket)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Stands for the bucket of a length below zero, which has none. */
  private static final int NEGATIVE = -1;

  private final Sql sql;

  SampleStore(Sql sql) {
    this.sql = sql;
  }

  void apply(List<FactChange> changes) {
    List<@Nullable Object[]> lost = new ArrayList<>();
    List<@Nullable Object[]> gained = new ArrayList<>();
    for (FactChange change : changes) {
      change.lost().forEach(sample -> lost.add(key(change, sample)));
      change.gained().forEach(sample -> gained.add(row(change, sample)));
    }
    sql.batch(DELETE, lost);
    sql.batch(ADD, gained);
  }

  private static Object[] key(FactChange change, Sample sample) {
    FactKey fact = change.after().key();
    return new Object[] {
      fact.workspaceId(),
      change.generation(),
      sample.family().code(),
      sample.anchor(),
      fact.cycleId(),
      fact.page(),
      sample.position()
    };
  }

  private static @Nullable Object[] row(FactChange change, Sample sample) {
    Fact fact = change.after();
    List<@Nullable Object> row = new ArrayList<>(List.of(key(change, sample)));
    row.add(fact.shard());
    row.add(Measure.bits(sample.measures()));
    row.add(sample.amount());
    row.add(fact.channel());
    row.add(fact.connectionId());
    row.add(sample.agentId());
    Span span = sample.span();
    row.add(span == null ? null : PackedSamples.code(span.precision()));
    row.add(span == null ? null : span.calendar());
    row.add(span == null ? null : span.business());
    row.add(span == null ? null : bucket(span, KpiClock.CALENDAR));
    row.add(span == null ? null : bucket(span, KpiClock.BUSINESS));
    return row.toArray();
  }

  private static int bucket(Span span, KpiClock clock) {
    return span.isNegative() ? NEGATIVE : Buckets.of(span.on(clock));
  }
}
