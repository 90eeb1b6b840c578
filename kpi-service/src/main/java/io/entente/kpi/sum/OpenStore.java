package io.entente.kpi.sum;

import io.entente.kpi.figure.Buckets;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is open, of the table {@code sample}: what it is depends on the time of day. */
@Singleton
public final class OpenStore {
  private static final List<Duration> AGES =
      Arrays.stream(Buckets.limits()).mapToObj(Duration::ofSeconds).toList();

  private final Sql sql;

  OpenStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Open promises of one kind.
   *
   * @param breached those whose deadline has passed and lies in the stretch
   * @param pending those whose deadline has not passed, wherever it lies
   */
  public record Promises(long breached, long pending) {
    public static final Promises NONE = new Promises(0, 0);
  }

  private record Found(long measures, Promises promises) {}

  /** Open promises by the measure that counts them. */
  public Map<Measure, Promises> promises(
      Generation generation, Stretch stretch, Filters filters, Instant now) {
    // The whole second of a deadline is in time.
    Instant lapsed = now.truncatedTo(ChronoUnit.SECONDS);
    Condition condition =
        SampleConditions.filtered(
            generation.workspaceId(),
            new Condition().and("family = ?", Family.OPEN_TARGET.code()),
            filters);
    List<@Nullable Object> parameters =
        new ArrayList<>(List.of(lapsed, stretch.from(), stretch.to(), lapsed));
    parameters.addAll(
        Arrays.asList(condition.parametersAfter(generation.workspaceId(), generation.number())));
    Map<Measure, Promises> found = new EnumMap<>(Measure.class);
    sql.each(
        """
        select measures,
            coalesce(sum(anchored_at < ? and anchored_at >= ? and anchored_at < ?), 0) breached,
            coalesce(sum(anchored_at >= ?), 0) pending
        from sample where workspace_id = ? and generation = ?
        """
            + condition.text()
            + " group by measures",
        row ->
            new Found(
                row.number("measures"),
                new Promises(row.number("breached"), row.number("pending"))),
        it -> Measure.ofBits(it.measures()).forEach(measure -> found.put(measure, it.promises())),
        parameters.toArray());
    return found;
  }

  /** The waits that run at {@code now} and began before {@code end}. */
  public OpenWaits waits(Generation generation, Instant end, Filters filters, Instant now) {
    Condition condition =
        SampleConditions.filtered(
            generation.workspaceId(),
            new Condition().and("family = ?", Family.OPEN_WAIT.code()).and("anchored_at < ?", end),
            filters);
    List<@Nullable Object> parameters = new ArrayList<>();
    StringBuilder select = new StringBuilder("select count(*) waits, min(anchored_at) oldest");
    for (int i = 0; i < AGES.size(); i++) {
      select.append(", coalesce(sum(anchored_at < ?), 0) older").append(i);
      parameters.add(now.minus(AGES.get(i)));
    }
    parameters.addAll(
        Arrays.asList(condition.parametersAfter(generation.workspaceId(), generation.number())));
    return sql.first(
            select + " from sample where workspace_id = ? and generation = ?" + condition.text(),
            OpenStore::waits,
            parameters.toArray())
        .orElseThrow();
  }

  private static OpenWaits waits(Row row) throws SQLException {
    List<OpenWaits.Older> older = new ArrayList<>();
    for (int i = 0; i < AGES.size(); i++) {
      older.add(new OpenWaits.Older(AGES.get(i).toSeconds(), row.number("older" + i)));
    }
    return new OpenWaits(row.number("waits"), row.instantOrNull("oldest"), older);
  }
}
