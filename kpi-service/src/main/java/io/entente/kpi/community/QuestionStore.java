package io.entente.kpi.community;

import io.entente.events.QuestionState;
import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.asked.Period;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code community_question}. */
@Singleton
final class QuestionStore {
  static final String ACCEPTED =
      """
      select count(*) accepted, coalesce(sum(accepted_from_peer), 0) from_peers
      from community_question force index (community_question_by_acceptance)
      where workspace_id = ? and accepted_at >= ? and accepted_at < ?%s
      """;

  static final String ASKED =
      """
      select count(*) from community_question force index (community_question_by_asking)
      where workspace_id = ? and asked_at >= ? and asked_at < ?%s
      """;

  /** The median is the element floor(n / 2) of the sorted lengths, which count from 0. */
  static final String PEERS =
      """
      select coalesce(max(answers), 0) answers, coalesce(max(negative), 0) negative,
          max(if(seconds >= 0 and place = floor(answers / 2) + 1, seconds, null)) median
      from (
        select seconds, sum(seconds < 0) over () negative, sum(seconds >= 0) over () answers,
            row_number() over (partition by seconds < 0 order by seconds) place
        from (
          select timestampdiff(second, asked_at, first_peer_answer_at) seconds
          from community_question force index (community_question_by_answer)
          where workspace_id = ? and first_peer_answer_at >= ? and first_peer_answer_at < ?%s
        ) lengths
      ) placed
      """;

  private final Sql sql;

  record Accepted(long accepted, long fromPeers) {}

  /**
   * First answers of peers.
   *
   * @param negative dated before their questions: counted here and in nothing else
   * @param median seconds; null if there are none
   */
  record Peers(long answers, long negative, @Nullable Long median) {}

  QuestionStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<QuestionState> arrived) {
    // The version is assigned last: until then it is that of the row, in each column's condition.
    sql.upsert(
        """
        insert into community_question (workspace_id, question_id, version, channel, connection_id,
                                        asked_at, first_peer_answer_at, accepted_at,
                                        accepted_from_peer)
        values %s
        on duplicate key update
          asked_at = if(values(version) > version, values(asked_at), asked_at),
          first_peer_answer_at =
            if(values(version) > version, values(first_peer_answer_at), first_peer_answer_at),
          accepted_at = if(values(version) > version, values(accepted_at), accepted_at),
          accepted_from_peer =
            if(values(version) > version, values(accepted_from_peer), accepted_from_peer),
          change_number = if(values(version) > version, null, change_number),
          version = greatest(version, values(version))
        """,
        arrived.stream().map(QuestionStore::row).toList());
  }

  private static @Nullable Object[] row(QuestionState state) {
    return new @Nullable Object[] {
      state.workspaceId(),
      state.questionId(),
      state.version(),
      state.channel(),
      state.connectionId(),
      state.askedAt(),
      state.firstPeerAnswerAt(),
      state.acceptedAt(),
      state.acceptedFromPeer()
    };
  }

  long asked(UUID workspaceId, Period period, Narrowing narrowing) {
    return sql.number(
        ASKED.formatted(narrowing.text()),
        narrowing.parametersAfter(workspaceId, period.from(), period.to()));
  }

  Accepted accepted(UUID workspaceId, Period period, Narrowing narrowing) {
    return sql.first(
            ACCEPTED.formatted(narrowing.text()),
            row -> new Accepted(row.number("accepted"), row.number("from_peers")),
            narrowing.parametersAfter(workspaceId, period.from(), period.to()))
        .orElseThrow();
  }

  Peers peers(UUID workspaceId, Period period, Narrowing narrowing) {
    return sql.first(
            PEERS.formatted(narrowing.text()),
            row ->
                new Peers(
                    row.number("answers"), row.number("negative"), row.numberOrNull("median")),
            narrowing.parametersAfter(workspaceId, period.from(), period.to()))
        .orElseThrow();
  }
}
