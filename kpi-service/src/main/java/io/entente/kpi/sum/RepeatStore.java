package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.Samples;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolutions that one answer was enough for, it seemed, and after which the same contact, as it is
 * known now, soon opened another conversation for the same reason.
 */
@Singleton
public final class RepeatStore {
  private final Sql sql;

  RepeatStore(Sql sql) {
    this.sql = sql;
  }

  /** A condition on a row of {@code sample} under that alias: whether it is one of them. */
  public static String repeated(String alias) {
    return """
    (%1$s.reason_id is not null and (
      exists (
        select 1 from cycle_fact f force index (cycle_fact_customer)
        where f.workspace_id = %1$s.workspace_id and f.generation = %1$s.generation
          and f.customer_id = %1$s.customer_id and f.opened_at > %1$s.anchored_at
          and f.opened_at <= %1$s.anchored_at + interval %2$d second
          and f.reason_id = %1$s.reason_id)
      or exists (
        select 1 from contact_mapping m
        straight_join contact_mapping o
          on o.workspace_id = m.workspace_id and o.contact_id = m.contact_id
        straight_join cycle_fact f force index (cycle_fact_customer)
          on f.workspace_id = o.workspace_id and f.generation = %1$s.generation
          and f.customer_id = o.identity_id and f.opened_at > %1$s.anchored_at
          and f.opened_at <= %1$s.anchored_at + interval %2$d second
          and f.reason_id = %1$s.reason_id
        where m.workspace_id = %1$s.workspace_id and m.identity_id = %1$s.customer_id)))
    """
        .formatted(alias, Samples.SETTLED_AFTER.toSeconds());
  }

  /** How many there are of those that are counted as answered once. */
  public Map<Place, Long> count(Generation generation, Question question, Wanted wanted) {
    Map<Place, Long> found = new HashMap<>();
    List<Condition> ranges = wanted.stretches().stream().map(SampleConditions::within).toList();
    if (ranges.isEmpty()) {
      return found;
    }
    Condition condition = condition(generation, question, ranges);
    List<Object> boundaries = SampleSumStore.boundaries(wanted.slots());
    List<@Nullable Object> parameters = new ArrayList<>(boundaries);
    parameters.addAll(
        Arrays.asList(condition.parametersAfter(generation.workspaceId(), generation.number())));
    sql.each(
        statement(boundaries.size(), wanted.by(), condition),
        row ->
            Map.entry(
                new Place(row.integer("slot"), SampleSumStore.member(row, wanted.by())),
                row.number("samples")),
        it -> found.put(it.getKey(), it.getValue()),
        parameters.toArray());
    return found;
  }

  static Condition condition(Generation generation, Question question, List<Condition> ranges) {
    return SampleConditions.filtered(
            generation.workspaceId(),
            new Condition()
                .and("family = ?", Family.RESOLUTION.code())
                .and("measures & ? <> 0", Measure.bits(EnumSet.of(Measure.ANSWERED_ONCE))),
            question.filters())
        .andAny(ranges)
        .and(repeated("sample"));
  }

  static String statement(int boundaries, Dimension by, Condition condition) {
    return """
    select %s slot, %s member, count(*) samples
    from sample force index (primary) where workspace_id = ? and generation = ?%s
    group by slot, member
    """
        .formatted(SampleSumStore.slot(boundaries), SampleSumStore.column(by), condition.text());
  }
}
