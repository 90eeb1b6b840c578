package io.entente.kpi.community;

import io.entente.events.QuestionState;
import io.entente.events.QuestionState.Help;
import io.entente.kpi.cell.JsonRows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code peer_help}, as it is written. */
@Singleton
final class HelpStore {
  static final String VERSIONS =
      """
      select workspace_id, question_id, version
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', q varchar(36) path '$[1]')) wanted
      straight_join community_question force index (primary)
        on workspace_id = cast(w as uuid) and question_id = cast(q as uuid)
      """;

  private final Sql sql;

  private record Kept(String key, long version) {}

  HelpStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the answers that helped, of those of the states that have just been kept. */
  void replace(Collection<QuestionState> arrived) {
    Map<String, Long> kept = versions(arrived);
    List<QuestionState> newest =
        arrived.stream()
            .filter(state -> kept.getOrDefault(state.key(), Long.MIN_VALUE) == state.version())
            .toList();
    sql.batch(
        "delete from peer_help where workspace_id = ? and question_id = ?",
        newest.stream()
            .map(state -> new @Nullable Object[] {state.workspaceId(), state.questionId()})
            .toList());
    sql.batch(
        """
        insert into peer_help (workspace_id, question_id, answer_id, helper_id, channel,
                               connection_id, helped_at, accepted, confirmed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        newest.stream().flatMap(state -> rows(state).stream()).toList());
  }

  private Map<String, Long> versions(Collection<QuestionState> arrived) {
    JsonRows rows = new JsonRows();
    arrived.forEach(state -> rows.add(state.workspaceId(), state.questionId()));
    Map<String, Long> versions = new HashMap<>();
    sql.each(
        VERSIONS,
        row ->
            new Kept(
                row.uuid("workspace_id") + "/" + row.uuid("question_id"), row.number("version")),
        it -> versions.put(it.key(), it.version()),
        rows.toString());
    return versions;
  }

  private static List<@Nullable Object[]> rows(QuestionState state) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Help help : Objects.requireNonNullElse(state.helps(), List.<Help>of())) {
      Instant at = helpedAt(help);
      if (at != null) {
        rows.add(
            new @Nullable Object[] {
              state.workspaceId(),
              state.questionId(),
              help.answerId(),
              help.helperId(),
              state.channel(),
              state.connectionId(),
              at,
              help.acceptedAt() != null,
              help.confirmedAt() != null
            });
      }
    }
    return rows;
  }

  /** The first of the times that there are. */
  private static @Nullable Instant helpedAt(Help help) {
    Instant accepted = help.acceptedAt();
    Instant confirmed = help.confirmedAt();
    return accepted == null || (confirmed != null && confirmed.isBefore(accepted))
        ? confirmed
        : accepted;
  }
}
