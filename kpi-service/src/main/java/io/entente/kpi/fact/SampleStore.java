package io.entente.kpi.fact;

import io.entente.kpi.figure.Buckets;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.figure.Span;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.kpi.sample.Sample;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
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
          business_length, calendar_bucket, business_bucket, customer_id, team_id, policy_id,
          reason_id, reason_group_id, priority, language)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int COLUMNS = 25;

  /** Stands for the bucket of a length below zero, which has none. */
  private static final int NEGATIVE = -1;

  /** Nearly that of the key: rows that are added in order fill their pages. */
  private static final Comparator<Placed> ORDER =
      Comparator.comparing((Placed placed) -> placed.fact().key().workspaceId())
          .thenComparing(Placed::family)
          .thenComparing(placed -> placed.sample().anchor());

  private final Sql sql;

  private record Placed(FactChange change, Sample sample, Family family) {
    Placed(FactChange change, Sample sample) {
      this(change, sample, sample.family());
    }

    Fact fact() {
      return change.after();
    }
  }

  SampleStore(Sql sql) {
    this.sql = sql;
  }

  void apply(List<FactChange> changes) {
    List<Placed> lost = new ArrayList<>();
    List<Placed> gained = new ArrayList<>();
    for (FactChange change : changes) {
      change.lost().forEach(sample -> lost.add(new Placed(change, sample)));
      change.gained().forEach(sample -> gained.add(new Placed(change, sample)));
    }
    lost.sort(ORDER);
    gained.sort(ORDER);
    sql.batch(DELETE, lost.stream().<@Nullable Object[]>map(SampleStore::key).toList());
    sql.batch(ADD, gained.stream().map(SampleStore::row).toList());
  }

  private static Object[] key(Placed placed) {
    FactKey fact = placed.fact().key();
    Sample sample = placed.sample();
    return new Object[] {
      fact.workspaceId(),
      placed.change().generation(),
      placed.family().code(),
      sample.anchor(),
      fact.cycleId(),
      fact.page(),
      sample.position()
    };
  }

  private static @Nullable Object[] row(Placed placed) {
    Fact fact = placed.fact();
    Sample sample = placed.sample();
    List<@Nullable Object> row = new ArrayList<>(COLUMNS);
    row.addAll(List.of(key(placed)));
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
    row.add(fact.customerId());
    row.add(sample.teamId());
    row.add(sample.policyId());
    row.add(fact.traits().reasonId());
    row.add(fact.traits().reasonGroupId());
    row.add(fact.traits().priority());
    row.add(fact.traits().language());
    return row.toArray();
  }

  private static int bucket(Span span, KpiClock clock) {
    return span.isNegative() ? NEGATIVE : Buckets.of(span.on(clock));
  }
}
