package io.entente.kpi.voice;

import io.entente.events.InsightState;
import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.voice.VoiceParameters.Question;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The insights behind a figure, the oldest first: the table {@code handed_insight}. */
@Singleton
final class PickStore {
  static final String LIST =
      """
      select i.insight_id, i.department, i.state, i.handed_at, i.decided_at, i.messages, i.told
      from handed_insight i force index (%s)
      where i.workspace_id = ? and i.handed_at >= ? and i.handed_at < ?
        and (i.handed_at > ? or i.insight_id > ?) and %s%s
      order by i.handed_at, i.insight_id limit %d
      """;

  private static final Instant BEGINNING = Instant.EPOCH;
  private static final UUID FIRST = new UUID(0, 0);

  private final Sql sql;

  /** Where a list is gone on with. */
  record Place(Instant at, UUID insightId) {}

  PickStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param after what the insights follow; null for the first ones
   */
  List<HandedInsight> list(
      UUID workspaceId, Question question, InsightPick pick, @Nullable Place after, int most) {
    Narrowing narrowing = question.filters().narrowing();
    Instant from = pick == InsightPick.OPEN ? BEGINNING : question.period().from();
    Place place = after == null ? new Place(BEGINNING, FIRST) : after;
    Instant first = place.at().isAfter(from) ? place.at() : from;
    List<Object> parameters =
        new ArrayList<>(
            List.of(workspaceId, first, question.period().to(), place.at(), place.insightId()));
    return sql.list(
        statement(pick, narrowing, most),
        PickStore::insight,
        narrowing.parametersAfter(parameters.toArray()));
  }

  static String statement(InsightPick pick, Narrowing narrowing, int most) {
    return LIST.formatted(
        pick == InsightPick.OPEN ? "handed_insight_open" : "handed_insight_by_time",
        pick.condition(),
        narrowing.text(),
        most);
  }

  private static HandedInsight insight(Row row) throws SQLException {
    return new HandedInsight(
        row.uuid("insight_id"),
        row.text("department"),
        InsightState.valueOf(row.text("state")),
        row.instant("handed_at"),
        row.instantOrNull("decided_at"),
        row.integer("messages"),
        row.integer("told"));
  }
}
