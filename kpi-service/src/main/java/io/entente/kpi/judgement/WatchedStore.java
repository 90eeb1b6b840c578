package io.entente.kpi.judgement;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Grain;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Stretch;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What alerts look at besides figures: the tables {@code survey_answer} and {@code cell}, read. */
@Singleton
final class WatchedStore {
  static final String ANSWERS =
      """
      select %s hour, count(*) answers, coalesce(sum(score >= 4), 0) good, coalesce(sum(score <= 2), 0) bad
      from survey_answer force index (survey_answer_by_answer)
      where workspace_id = ? and kind = 'CSAT' and answered_at >= ? and answered_at < ?
      """;

  static final String SINCE =
      """
      select bucket from cell force index (primary)
      where workspace_id = ? and generation = ? and grain = ? and dimension = ? and member = ?
      order by workspace_id, generation, grain, dimension, member, bucket limit 1
      """;

  private static final long HOUR_SECONDS = 3_600;

  private final Sql sql;

  /** How many answers there were, of 4 or 5, and of 1 or 2. */
  record Answers(long all, long good, long bad) {
    static final Answers NONE = new Answers(0, 0, 0);

    Answers and(Answers other) {
      return new Answers(all + other.all, good + other.good, bad + other.bad);
    }

    Measured measured(Watched.OfAnswers watched) {
      return switch (watched) {
        case CSAT -> new Measured(all == 0 ? null : (double) good / all, all);
        case NEGATIVE_ANSWERS -> new Measured((double) bad, all);
      };
    }
  }

  WatchedStore(Sql sql) {
    this.sql = sql;
  }

  /** What was answered in the stretch. */
  Measured answers(UUID workspaceId, Watched.OfAnswers watched, Filters filters, Stretch stretch) {
    Narrowing narrowing = narrowing(filters);
    return sql.first(
            ANSWERS.formatted("0") + narrowing.text(),
            WatchedStore::read,
            narrowing.parametersAfter(workspaceId, stretch.from(), stretch.to()))
        .orElse(Answers.NONE)
        .measured(watched);
  }

  /** The same by the hours of the stretch, from 0, which begins on an hour. */
  Map<Integer, Answers> hours(UUID workspaceId, Filters filters, Stretch stretch) {
    Narrowing narrowing = narrowing(filters);
    long first = stretch.from().getEpochSecond() / HOUR_SECONDS;
    Map<Integer, Answers> found = new HashMap<>();
    sql.each(
        ANSWERS.formatted("timestampdiff(hour, '1970-01-01', answered_at)")
            + narrowing.text()
            + " group by hour",
        row -> Map.entry((int) (row.number("hour") - first), read(row)),
        it -> found.put(it.getKey(), it.getValue()),
        narrowing.parametersAfter(workspaceId, stretch.from(), stretch.to()));
    return found;
  }

  private static Narrowing narrowing(Filters filters) {
    return new Narrowing()
        .to("channel", filters.channel().stream().map(Enum::name).toList())
        .to("connection_id", filters.connection())
        .to("agent_id", filters.agent());
  }

  private static Answers read(Row row) throws SQLException {
    return new Answers(row.number("answers"), row.number("good"), row.number("bad"));
  }

  /** The first day on which anything was counted. */
  Optional<Instant> since(Generation generation) {
    return sql.first(
        SINCE,
        row -> generation.calendar().start(Grain.DAY, row.integer("bucket")),
        generation.workspaceId(),
        generation.number(),
        Grain.DAY.code(),
        Dimension.TOTAL.code(),
        Dimension.NOBODY);
  }
}
