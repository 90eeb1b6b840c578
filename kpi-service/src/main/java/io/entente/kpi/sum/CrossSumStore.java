package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums over the table {@code sample} by several dimensions at once. */
@Singleton
final class CrossSumStore {
  static final String HANDLED =
      """
      select %1$s slot, %2$s member, agent_id, team_id,
          sum(if(%3$s_bucket < 0, 0, %3$s_length)) seconds, sum(%3$s_bucket < 0) negatives
      from sample force index (primary)
      where workspace_id = ? and generation = ? and measures & ? <> 0%4$s
      group by slot, member, agent_id, team_id
      """;
  static final String COUNTED =
      """
      select %1$s slot, %2$s member, %3$s place, measures, sum(amount) times
      from sample force index (primary)
      where workspace_id = ? and generation = ?%4$s
      group by slot, member, place, measures
      """;

  private final Sql sql;

  private record Found(int slot, UUID place, UUID member, long measures, long times) {}

  CrossSumStore(Sql sql) {
    this.sql = sql;
  }

  List<Handled> handled(Generation generation, Question question, Slots slots, Dimension by) {
    List<Object> boundaries = SampleSumStore.boundaries(slots);
    Condition condition = condition(generation, question, slots, Set.of(Family.RESOLUTION.code()));
    return sql.list(
        HANDLED.formatted(
            SampleSumStore.slot(boundaries.size()),
            SampleSumStore.column(by),
            question.clock().json(),
            condition.text()),
        row -> handled(row, by),
        parameters(
            boundaries,
            condition.parametersAfter(
                generation.workspaceId(),
                generation.number(),
                Measure.bits(Set.of(Measure.HANDLING)))));
  }

  private static Handled handled(Row row, Dimension by) throws SQLException {
    return new Handled(
        row.integer("slot"),
        SampleSumStore.member(row, "agent_id", Dimension.AGENT),
        SampleSumStore.member(row, "team_id", Dimension.TEAM),
        SampleSumStore.member(row, by),
        row.number("seconds"),
        row.number("negatives"));
  }

  List<Counted> counted(
      Generation generation,
      Question question,
      Slots slots,
      Dimension of,
      Dimension by,
      Set<Measure> measures) {
    List<Object> boundaries = SampleSumStore.boundaries(slots);
    Set<Integer> families =
        measures.stream().map(it -> it.family().code()).collect(Collectors.toUnmodifiableSet());
    Condition condition = condition(generation, question, slots, families);
    List<Counted> counted = new ArrayList<>();
    sql.each(
        COUNTED.formatted(
            SampleSumStore.slot(boundaries.size()),
            SampleSumStore.column(by),
            SampleSumStore.column(of),
            condition.text()),
        row -> found(row, of, by),
        found -> {
          for (Measure measure : Measure.ofBits(found.measures())) {
            if (measures.contains(measure)) {
              counted.add(
                  new Counted(
                      found.slot(), of, found.place(), found.member(), measure, found.times()));
            }
          }
        },
        parameters(
            boundaries, condition.parametersAfter(generation.workspaceId(), generation.number())));
    return counted;
  }

  private static Found found(Row row, Dimension of, Dimension by) throws SQLException {
    return new Found(
        row.integer("slot"),
        SampleSumStore.member(row, "place", of),
        SampleSumStore.member(row, by),
        row.number("measures"),
        row.number("times"));
  }

  private static Condition condition(
      Generation generation, Question question, Slots slots, Set<Integer> families) {
    Stretch whole = slots.whole();
    return SampleConditions.filtered(
            generation.workspaceId(), new Condition().andIn("family", families), question.filters())
        .and("anchored_at >= ? and anchored_at < ?", whole.from(), whole.to());
  }

  private static @Nullable Object[] parameters(
      List<Object> boundaries, @Nullable Object[] condition) {
    List<@Nullable Object> parameters = new ArrayList<>(boundaries);
    parameters.addAll(Arrays.asList(condition));
    return parameters.toArray();
  }
}
