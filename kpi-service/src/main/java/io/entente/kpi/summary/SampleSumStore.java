package io.entente.kpi.summary;

import io.entente.kpi.cell.Figures;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums over the table {@code sample}. */
@Singleton
final class SampleSumStore {
  private static final String SELECT_CALENDAR =
      """
      select measures, told_to, calendar_bucket bucket, count(*) samples, sum(amount) amount,
          sum(calendar_length) length
      from sample where workspace_id = ? and generation = ?
      """;
  private static final String SELECT_BUSINESS =
      """
      select measures, told_to, business_bucket bucket, count(*) samples, sum(amount) amount,
          sum(business_length) length
      from sample where workspace_id = ? and generation = ?
      """;
  private static final String GROUP = " group by measures, told_to, bucket";

  private static final List<Integer> IN_CELLS =
      Arrays.stream(Family.values())
          .filter(family -> family != Family.OPEN_WAIT)
          .map(Family::code)
          .toList();

  private final Sql sql;

  /**
   * Samples of the same measures and the same bucket.
   *
   * @param toldTo code of the precision; null for what has no length
   */
  private record Group(
      long measures, @Nullable Long toldTo, int bucket, long samples, long amount, long length) {}

  SampleSumStore(Sql sql) {
    this.sql = sql;
  }

  /** What the samples of these stretches come to, on one clock. */
  Figures sum(Generation generation, List<Stretch> stretches, Filters filters, KpiClock clock) {
    Figures sum = new Figures();
    if (stretches.isEmpty()) {
      return sum;
    }
    List<Condition> ranges = stretches.stream().map(SampleSumStore::within).toList();
    Condition condition =
        filtered(new Condition().andIn("family", IN_CELLS), filters).andAny(ranges);
    sql.each(
        (clock == KpiClock.CALENDAR ? SELECT_CALENDAR : SELECT_BUSINESS) + condition.text() + GROUP,
        SampleSumStore::group,
        group -> add(group, clock, sum),
        condition.parametersAfter(generation.workspaceId(), generation.number()));
    return sum;
  }

  private static Condition within(Stretch stretch) {
    return new Condition()
        .and("anchored_at >= ? and anchored_at < ?", stretch.from(), stretch.to());
  }

  private static Condition filtered(Condition condition, Filters filters) {
    return condition
        .andIn("channel", filters.channel())
        .andIn("connection_id", filters.connection())
        .andIn("agent_id", filters.agent());
  }

  private static Group group(Row row) throws SQLException {
    return new Group(
        row.number("measures"),
        row.numberOrNull("told_to"),
        row.integer("bucket"),
        row.number("samples"),
        row.number("amount"),
        row.number("length"));
  }

  private static void add(Group group, KpiClock clock, Figures sum) {
    for (Measure measure : Measure.ofBits(group.measures())) {
      if (!measure.isLength()) {
        sum.addCount(measure, group.amount());
      } else if (group.toldTo() != null) {
        Distribution distribution =
            sum.distribution(measure, PackedSamples.ofCode(group.toldTo().intValue()));
        if (group.bucket() < 0) {
          distribution.addNegatives(group.samples());
        } else {
          distribution.addOnly(clock, group.bucket(), group.samples(), group.length());
        }
      }
    }
  }

  /** The waits that run at {@code now} and began before {@code end}. */
  OpenWaits openWaits(
      Generation generation, Instant end, Filters filters, Instant now, List<Duration> ages) {
    Condition condition =
        filtered(
            new Condition().and("family = ?", Family.OPEN_WAIT.code()).and("anchored_at < ?", end),
            filters);
    List<@Nullable Object> parameters = new ArrayList<>();
    StringBuilder select = new StringBuilder("select count(*) waits, min(anchored_at) oldest");
    for (int i = 0; i < ages.size(); i++) {
      select.append(", coalesce(sum(anchored_at < ?), 0) older").append(i);
      parameters.add(now.minus(ages.get(i)));
    }
    parameters.addAll(
        Arrays.asList(condition.parametersAfter(generation.workspaceId(), generation.number())));
    return sql.first(
            select + " from sample where workspace_id = ? and generation = ?" + condition.text(),
            row -> openWaits(row, ages),
            parameters.toArray())
        .orElseThrow();
  }

  private static OpenWaits openWaits(Row row, List<Duration> ages) throws SQLException {
    List<OpenWaits.Older> older = new ArrayList<>();
    for (int i = 0; i < ages.size(); i++) {
      older.add(new OpenWaits.Older(ages.get(i).toSeconds(), row.number("older" + i)));
    }
    return new OpenWaits(row.number("waits"), row.instantOrNull("oldest"), older);
  }
}
