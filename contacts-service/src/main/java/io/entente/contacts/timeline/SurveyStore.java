package io.entente.contacts.timeline;

import io.entente.events.SurveyState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of what people were asked. */
@Singleton
final class SurveyStore {
  private final Sql sql;

  SurveyStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each in one statement; columns change in this order. */
  void keep(Collection<SurveyState> states) {
    Map<String, SurveyState> newest = new LinkedHashMap<>();
    for (SurveyState state : states) {
      newest.merge(
          state.key(), state, (one, other) -> one.version() > other.version() ? one : other);
    }
    List<@Nullable Object[]> rows = newest.values().stream().map(SurveyStore::row).toList();
    sql.upsert(
        """
        insert into timeline_survey (workspace_id, invitation_id, identity_id, version, kind,
                                     channel, asked_at, answered_at, score)
        values %s
        on duplicate key update
          answered_at = if(values(version) > version, values(answered_at), answered_at),
          score = if(values(version) > version, values(score), score),
          version = greatest(version, values(version))
        """,
        rows);
  }

  private static @Nullable Object[] row(SurveyState state) {
    return new @Nullable Object[] {
      state.workspaceId(),
      state.invitationId(),
      state.customerId(),
      state.version(),
      state.kind(),
      state.channel(),
      micros(state.askedAt()),
      state.answeredAt() == null ? null : micros(state.answeredAt()),
      state.score()
    };
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
