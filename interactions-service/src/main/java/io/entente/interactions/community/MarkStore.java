package io.entente.interactions.community;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entente.events.ActorKind;
import io.entente.events.QuestionState;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which answers were accepted or confirmed. Whatever is told last of a mark's two times holds, in
 * whatever order it is told, and also before the answer itself has arrived.
 */
@Singleton
final class MarkStore {
  static final String AT =
      """
      select straight_join m.workspace_id, m.node_id, m.basis, m.question_id, n.root_id,
             n.customer_id, i.author_id, i.actor
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', node_id char(36) path '$[1]')) asked
      join answer_mark m force index (primary)
        on m.workspace_id = cast(asked.workspace_id as uuid)
        and m.node_id = cast(asked.node_id as uuid)
      left join thread_node n on n.workspace_id = m.workspace_id and n.id = m.node_id
      left join interaction i on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      """;
  static final String IN_FORCE =
      """
      select straight_join m.workspace_id, m.question_id, m.marked_at, m.by_peer
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join answer_mark m force index (answer_mark_question)
        on m.workspace_id = cast(asked.workspace_id as uuid)
        and m.question_id = cast(asked.id as uuid)
      where m.in_force
      """;
  static final String OTHERS =
      """
      update answer_mark force index (answer_mark_question) set withdrawn_at = ?
      where workspace_id = ? and question_id = ? and basis = 'CONFIRMED' and in_force
        and node_id <> ?
      """;

  static final String HELPS =
      """
      select straight_join m.workspace_id, m.question_id, m.node_id, m.author_id,
             max(if(m.basis = 'ACCEPTED', m.marked_at, null)) accepted_at,
             max(if(m.basis = 'CONFIRMED', m.marked_at, null)) confirmed_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join answer_mark m force index (answer_mark_question)
        on m.workspace_id = cast(asked.workspace_id as uuid)
        and m.question_id = cast(asked.id as uuid)
      where m.in_force and m.by_peer
      group by m.workspace_id, m.question_id, m.node_id, m.author_id
      order by m.workspace_id, m.question_id, m.node_id
      """;

  private final Sql sql;

  private record Helped(QuestionKey question, QuestionState.Help help) {}

  MarkStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is told of an answer.
   *
   * @param at null if only the withdrawal is told
   * @param withdrawnAt null if it holds
   * @param memberId who confirmed it; null for all others
   */
  record Told(
      NodeKey node,
      MarkBasis basis,
      Marker by,
      @Nullable Instant at,
      @Nullable Instant withdrawnAt,
      @Nullable UUID memberId) {}

  /**
   * A mark and what stands at its place.
   *
   * @param questionId the question to which it was counted; null if to none
   * @param strand where the answer is now; null if it has not arrived
   */
  record Placed(
      NodeKey node,
      MarkBasis basis,
      @Nullable UUID questionId,
      @Nullable Strand strand,
      @Nullable UUID authorId,
      boolean byPeer) {}

  /** A mark that holds. */
  record InForce(QuestionKey question, Instant at, boolean byPeer) {}

  void tell(Collection<Told> told) {
    sql.update(
        """
        insert into answer_mark (workspace_id, node_id, basis, marked_by, marked_at, withdrawn_at,
                                 member_id)
        select told.workspace_id, told.node_id, told.basis, told.marked_by, told.marked_at,
               told.withdrawn_at, told.member_id
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', node_id char(36) path '$[1]',
          basis varchar(9) path '$[2]', marked_by varchar(9) path '$[3]',
          marked_at datetime(6) path '$[4]', withdrawn_at datetime(6) path '$[5]',
          member_id char(36) path '$[6]')) told
        on duplicate key update
          marked_by = if(values(marked_at) > coalesce(answer_mark.marked_at, '1000-01-01'),
                         values(marked_by), answer_mark.marked_by),
          member_id = if(values(marked_at) > coalesce(answer_mark.marked_at, '1000-01-01'),
                         values(member_id), answer_mark.member_id),
          marked_at = coalesce(greatest(values(marked_at), answer_mark.marked_at),
                               values(marked_at), answer_mark.marked_at),
          withdrawn_at = coalesce(greatest(values(withdrawn_at), answer_mark.withdrawn_at),
                                  values(withdrawn_at), answer_mark.withdrawn_at)
        """,
        Rows.of(
            told,
            it ->
                new @Nullable Object[] {
                  it.node().workspaceId(),
                  it.node().id(),
                  it.basis(),
                  it.by(),
                  it.at(),
                  it.withdrawnAt(),
                  it.memberId()
                }));
  }

  /** No other answer of the question is confirmed any more. */
  void withdrawOthers(QuestionKey question, UUID nodeId, Instant at) {
    sql.update(OTHERS, at, question.workspaceId(), question.id(), nodeId);
  }

  List<Placed> at(Collection<NodeKey> places) {
    return sql.list(
        AT,
        MarkStore::placed,
        Rows.of(places, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
  }

  /** Counts marks to the questions that their answers belong to now. */
  void count(Collection<Placed> marks) {
    sql.update(
        """
        update json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', node_id char(36) path '$[1]',
          basis varchar(9) path '$[2]', question_id char(36) path '$[3]',
          author_id char(36) path '$[4]', by_peer boolean path '$[5]')) placed
        straight_join answer_mark m force index (primary)
          on m.workspace_id = cast(placed.workspace_id as uuid)
          and m.node_id = cast(placed.node_id as uuid) and m.basis = placed.basis
        set m.question_id = placed.question_id, m.author_id = placed.author_id,
            m.by_peer = placed.by_peer
        """,
        Rows.of(
            marks,
            it -> {
              Strand strand = it.strand();
              return new @Nullable Object[] {
                it.node().workspaceId(),
                it.node().id(),
                it.basis(),
                strand == null ? null : QuestionKey.of(strand).id(),
                it.authorId(),
                it.byPeer()
              };
            }));
  }

  List<InForce> inForce(Collection<QuestionKey> questions) {
    return sql.list(
        IN_FORCE,
        row ->
            new InForce(
                new QuestionKey(row.uuid("workspace_id"), row.uuid("question_id")),
                row.instant("marked_at"),
                row.flag("by_peer")),
        Rows.of(questions, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
  }

  /** The answers of peers that are accepted or confirmed, by the questions that have any. */
  Map<QuestionKey, List<QuestionState.Help>> helps(Collection<QuestionKey> questions) {
    return sql
        .list(
            HELPS,
            MarkStore::helped,
            Rows.of(questions, it -> new @Nullable Object[] {it.workspaceId(), it.id()}))
        .stream()
        .collect(groupingBy(Helped::question, mapping(Helped::help, toList())));
  }

  private static Helped helped(Row row) throws SQLException {
    return new Helped(
        new QuestionKey(row.uuid("workspace_id"), row.uuid("question_id")),
        new QuestionState.Help(
            row.uuid("node_id"),
            row.uuid("author_id"),
            row.instantOrNull("accepted_at"),
            row.instantOrNull("confirmed_at")));
  }

  private static Placed placed(Row row) throws SQLException {
    UUID workspaceId = row.uuid("workspace_id");
    UUID rootId = row.uuidOrNull("root_id");
    UUID customerId = row.uuidOrNull("customer_id");
    UUID authorId = row.uuidOrNull("author_id");
    String actor = row.textOrNull("actor");
    return new Placed(
        new NodeKey(workspaceId, row.uuid("node_id")),
        MarkBasis.valueOf(row.text("basis")),
        row.uuidOrNull("question_id"),
        rootId == null || customerId == null || authorId == null
            ? null
            : new Strand(workspaceId, rootId, customerId),
        authorId,
        ActorKind.PEER.name().equals(actor));
  }
}
