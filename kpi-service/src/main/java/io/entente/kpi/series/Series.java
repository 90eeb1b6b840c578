package io.entente.kpi.series;

import io.entente.kpi.metric.Value;
import io.entente.kpi.question.Provenance;
import io.entente.kpi.table.Tabular;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time.
 *
 * @param by what they are told apart by; null for nothing
 * @param starts of the parts of the time, in order
 */
@Serdeable
public record Series(
    Provenance provenance,
    String interval,
    @Nullable String by,
    List<Instant> starts,
    List<Line> lines)
    implements Tabular {

  public Series {
    starts = List.copyOf(starts);
    lines = List.copyOf(lines);
  }

  @Override
  public Object tabular() {
    return SeriesRows.of(this);
  }

  /**
   * One metric of one member.
   *
   * @param kind total of all; member; none for what belongs to no member; other for those that are
   *     not told alone
   * @param member id or word; null unless it is a member
   * @param total over the whole time; of a balance, what it stands at in the end
   * @param values in the order of the starts
   */
  @Serdeable
  public record Line(
      String metric, String kind, @Nullable String member, Value total, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }
  }
}
