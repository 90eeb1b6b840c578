package io.entente.kpi.recount;

import io.entente.events.Channel;
import io.entente.kpi.cell.Origin;
import io.entente.kpi.cell.Traits;
import io.entente.kpi.figure.Span;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.kpi.sample.Sample;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code sample} in the order of time. */
@Singleton
final class SampleScanStore {
  private static final List<Integer> IN_CELLS =
      Arrays.stream(Family.values()).filter(Family::isInCells).map(Family::code).toList();

  private final Sql sql;

  SampleScanStore(Sql sql) {
    this.sql = sql;
  }

  /** The moment of the first sample of a cell at or after this one. */
  Optional<Instant> firstFrom(Generation generation, Instant from) {
    return IN_CELLS.stream()
        .map(family ->
            sql.first(
                    """
                    select min(anchored_at) first from sample
                    where workspace_id = ? and generation = ? and family = ?
                      and anchored_at >= ?
                    """,
                    row -> Optional.ofNullable(row.instantOrNull("first")),
                    generation.workspaceId(),
                    generation.number(),
                    family,
                    from)
                .flatMap(first -> first))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** The moment of the last sample of a cell before this one. */
  Optional<Instant> lastBefore(Generation generation, Instant moment) {
    return IN_CELLS.stream()
        .map(family ->
            sql.first(
                    """
                    select max(anchored_at) last from sample
                    where workspace_id = ? and generation = ? and family = ?
                      and anchored_at < ?
                    """,
                    row -> Optional.ofNullable(row.instantOrNull("last")),
                    generation.workspaceId(),
                    generation.number(),
                    family,
                    moment)
                .flatMap(last -> last))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** The samples of cells from one moment up to, but without, another. */
  void each(Generation generation, Instant from, Instant to, Consumer<ScannedSample> consumer) {
    for (int family : IN_CELLS) {
      sql.each(
          """
          select anchored_at, position, shard, measures, amount, channel, connection_id, agent_id,
              told_to, calendar_length, business_length, customer_id, team_id, policy_id, reason_id,
              reason_group_id, priority, language
          from sample
          where workspace_id = ? and generation = ? and family = ? and anchored_at >= ?
            and anchored_at < ?
          """,
          row -> new ScannedSample(origin(row, generation), sample(row)),
          consumer,
          generation.workspaceId(),
          generation.number(),
          family,
          from,
          to);
    }
  }

  private static Origin origin(Row row, Generation generation) throws SQLException {
    return new Origin(
        generation.workspaceId(),
        generation.number(),
        row.integer("shard"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        row.uuidOrNull("customer_id"),
        new Traits(
            row.uuidOrNull("reason_id"),
            row.uuidOrNull("reason_group_id"),
            row.textOrNull("priority"),
            row.textOrNull("language")));
  }

  private static Sample sample(Row row) throws SQLException {
    return new Sample(
        Measure.ofBits(row.number("measures")),
        row.instant("anchored_at"),
        row.integer("position"),
        row.uuidOrNull("agent_id"),
        row.uuidOrNull("team_id"),
        row.uuidOrNull("policy_id"),
        row.integer("amount"),
        span(row));
  }

  private static @Nullable Span span(Row row) throws SQLException {
    Long toldTo = row.numberOrNull("told_to");
    return toldTo == null
        ? null
        : new Span(
            Objects.requireNonNull(row.numberOrNull("calendar_length")),
            Objects.requireNonNull(row.numberOrNull("business_length")),
            PackedSamples.ofCode(toldTo.intValue()));
  }
}
