package io.entente.kpi.satisfaction;

import io.entente.events.SurveyState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The table {@code survey_answer}, as it is written. */
@Singleton
final class SurveyStore {
  private final Sql sql;

  SurveyStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<SurveyState> arrived) {
    // What does not change with an answer is not written again; the version is assigned last.
    sql.upsert(
        """
        insert into survey_answer (workspace_id, invitation_id, version, survey_id, kind, channel,
                                   connection_id, customer_id, asked_at, answered_at, score,
                                   agent_id, conversation_id)
        values %s
        on duplicate key update
          answered_at = if(values(version) > version, values(answered_at), answered_at),
          score = if(values(version) > version, values(score), score),
          agent_id = if(values(version) > version, values(agent_id), agent_id),
          change_number = if(values(version) > version, null, change_number),
          conversation_id = values(conversation_id),
          version = greatest(version, values(version))
        """,
        arrived.stream().map(SurveyStore::row).toList());
  }

  private static @Nullable Object[] row(SurveyState state) {
    return new @Nullable Object[] {
      state.workspaceId(),
      state.invitationId(),
      state.version(),
      state.surveyId(),
      state.kind(),
      state.channel(),
      state.connectionId(),
      state.customerId(),
      state.askedAt(),
      state.answeredAt(),
      state.score(),
      state.agentId(),
      state.conversationId()
    };
  }
}
