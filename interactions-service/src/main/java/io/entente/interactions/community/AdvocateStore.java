package io.entente.interactions.community;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
final class AdvocateStore {
  static final String LIST =
      """
      select straight_join h.author_id, h.questions, h.answers, h.accepted, h.confirmed, a.handle,
             a.name, a.contact_id
      from (
        select m.author_id, count(distinct m.question_id) questions,
               count(distinct m.node_id) answers, sum(m.basis = 'ACCEPTED') accepted,
               sum(m.basis = 'CONFIRMED') confirmed
        from answer_mark m force index (answer_mark_time)
        where m.workspace_id = ? and m.in_force = true and m.by_peer = true
          and m.marked_at >= ? and m.marked_at < ? and m.question_id is not null
        group by m.author_id
        order by questions desc, answers desc, m.author_id
        limit ?) h
      left join identity a force index (primary) on a.workspace_id = ? and a.id = h.author_id
      order by h.questions desc, h.answers desc, h.author_id
      """;

  private final Sql sql;

  AdvocateStore(Sql sql) {
    this.sql = sql;
  }

  List<Advocate> list(UUID workspaceId, Instant from, Instant to, int limit) {
    return sql.list(
        LIST,
        row ->
            new Advocate(
                QuestionReads.person(row, "author_id"),
                row.integer("questions"),
                row.integer("answers"),
                row.integer("accepted"),
                row.integer("confirmed")),
        workspaceId,
        from,
        to,
        limit,
        workspaceId);
  }
}
