package io.entente.kpi.facts;

import io.entente.events.Channel;
import io.entente.events.Precision;
import io.entente.kpi.facts.ExportedFact.Counted;
import io.entente.kpi.facts.ExportedFact.CycleFact;
import io.entente.kpi.facts.ExportedFact.Wait;
import io.entente.kpi.facts.ExportedFact.WaitsFact;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code cycle_fact}, in the order of changes. */
@Singleton
final class CycleFactStore {
  private static final String COLUMNS =
      """
      cycle_id, page, conversation_id, customer_id, channel, connection_id, samples, reason_id,
          reason_group_id, priority, language, opened_at
      """;

  private final Sql sql;

  CycleFactStore(Sql sql) {
    this.sql = sql;
  }

  List<CycleFact> cycles(Generation generation, long after, int most) {
    return changed(generation, after, most, row -> cycle(row, generation));
  }

  List<WaitsFact> waits(Generation generation, long after, int most) {
    return changed(generation, after, most, row -> waits(row, generation));
  }

  private <T> List<T> changed(Generation generation, long after, int most, Sql.Reader<T> reader) {
    NumberedTable table = NumberedTable.CYCLE_FACT;
    return sql.list(
        table.changed(COLUMNS.strip()), reader, table.parameters(generation, after, most));
  }

  private static CycleFact cycle(Row row, Generation generation) throws SQLException {
    List<Sample> samples = PackedSamples.unpack(row.bytes("samples"));
    UUID cycleId = row.uuid("cycle_id");
    int page = row.integer("page");
    return new CycleFact(
        cycleId + "/" + page,
        row.number("change_number"),
        generation.number(),
        samples.isEmpty(),
        cycleId,
        page,
        row.uuid("conversation_id"),
        row.uuid("customer_id"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        row.uuidOrNull("reason_id"),
        row.uuidOrNull("reason_group_id"),
        row.textOrNull("priority"),
        row.textOrNull("language"),
        row.instantOrNull("opened_at"),
        samples.stream().map(CycleFactStore::counted).toList());
  }

  private static Counted counted(Sample sample) {
    Span span = sample.span();
    boolean days = span != null && span.precision() == Precision.DAY;
    return new Counted(
        sample.measures().stream().sorted().map(CycleFactStore::json).toList(),
        sample.anchor(),
        sample.agentId(),
        sample.teamId(),
        sample.policyId(),
        sample.amount(),
        span == null ? null : span.precision(),
        span == null || days ? null : Long.valueOf(span.calendar()),
        span == null || days ? null : Long.valueOf(span.business()),
        span != null && days ? Long.valueOf(span.calendar()) : null);
  }

  private static String json(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  private static WaitsFact waits(Row row, Generation generation) throws SQLException {
    CycleFact cycle = cycle(row, generation);
    return new WaitsFact(
        cycle.id(),
        cycle.change(),
        cycle.generation(),
        cycle.removed(),
        cycle.cycleId(),
        cycle.page(),
        cycle.conversationId(),
        cycle.customerId(),
        cycle.channel(),
        cycle.connectionId(),
        PackedSamples.unpack(row.bytes("samples")).stream()
            .filter(it -> it.family() == Family.ANSWER || it.family() == Family.OPEN_WAIT)
            .map(CycleFactStore::told)
            .toList());
  }

  private static Wait told(Sample sample) {
    Counted counted = counted(sample);
    boolean runs = sample.family() == Family.OPEN_WAIT;
    return new Wait(
        runs ? counted.at() : startedAt(counted),
        runs ? null : counted.at(),
        sample.measures().contains(Measure.FIRST_RESPONSE),
        counted.agentId(),
        counted.teamId(),
        counted.precision(),
        counted.calendarSeconds(),
        counted.businessSeconds(),
        counted.days());
  }

  private static @Nullable Instant startedAt(Counted answered) {
    Long seconds = answered.calendarSeconds();
    return seconds != null && answered.precision() == Precision.INSTANT
        ? answered.at().minusSeconds(seconds)
        : null;
  }
}
