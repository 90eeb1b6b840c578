package io.entente.interactions.community;

import io.entente.events.Channel;
import io.entente.events.QuestionState;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.thread.Strand;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions as they are kept, many at a time. */
@Singleton
final class QuestionStore {
  static final String COUNT =
      """
      select straight_join n.workspace_id, n.root_id, n.customer_id, count(*) answers,
             min(i.occurred_at) first_at,
             min(if(i.actor = 'PEER', i.occurred_at, null)) first_peer_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', root_id char(36) path '$[1]',
        customer_id char(36) path '$[2]')) asked
      join thread_node n force index (thread_node_strand)
        on n.workspace_id = cast(asked.workspace_id as uuid)
        and n.root_id = cast(asked.root_id as uuid)
        and n.customer_id = cast(asked.customer_id as uuid)
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      where i.actor in ('PEER', 'AGENT') and i.visibility = 'PUBLIC' and not i.automatic
      group by n.workspace_id, n.root_id, n.customer_id
      """;
  static final String LOCK =
      """
      select straight_join q.workspace_id, q.id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join question q force index (primary)
        on q.workspace_id = cast(asked.workspace_id as uuid) and q.id = cast(asked.id as uuid)
      for update
      """;
  static final String STATES =
      """
      select straight_join q.workspace_id, q.id, q.version, q.connection_id, c.channel, q.root_id,
             q.asker_id, q.asked_at, q.answers, q.first_answer_at, q.first_peer_answer_at,
             q.settled_at, q.settled_by_peer, q.left_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join question q force index (primary)
        on q.workspace_id = cast(asked.workspace_id as uuid) and q.id = cast(asked.id as uuid)
      join connection c force index (primary)
        on c.workspace_id = q.workspace_id and c.id = q.connection_id
      """;
  private static final String TALLIES =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]', answers int path '$[2]',
        first_at datetime(6) path '$[3]', first_peer_at datetime(6) path '$[4]')) told
      straight_join question q force index (primary)
        on q.workspace_id = cast(told.workspace_id as uuid) and q.id = cast(told.id as uuid)
      """;
  static final String ADD =
      TALLIES
          + """
          set q.version = q.version + 1, q.answers = q.answers + told.answers,
              q.first_answer_at =
                coalesce(least(q.first_answer_at, told.first_at), q.first_answer_at, told.first_at),
              q.first_peer_answer_at =
                coalesce(least(q.first_peer_answer_at, told.first_peer_at),
                         q.first_peer_answer_at, told.first_peer_at)
          """;
  static final String RECOUNT =
      TALLIES
          + """
          set q.version = q.version + 1, q.answers = told.answers,
              q.first_answer_at = told.first_at,
              q.first_peer_answer_at = told.first_peer_at
          """;
  static final String SETTLE =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]',
        settled_at datetime(6) path '$[2]', by_peer boolean path '$[3]')) told
      straight_join question q force index (primary)
        on q.workspace_id = cast(told.workspace_id as uuid) and q.id = cast(told.id as uuid)
      set q.version = q.version + 1, q.settled_at = told.settled_at, q.settled_by_peer = told.by_peer
      """;

  private final Sql sql;

  QuestionStore(Sql sql) {
    this.sql = sql;
  }

  /** A thread that a customer began. */
  record Begun(Strand strand, UUID nodeId, UUID connectionId, Instant at) {}

  /** Of several messages with which a thread may begin the earliest counts. */
  void insert(Collection<Begun> begun) {
    if (begun.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into question (workspace_id, id, root_id, asker_id, connection_id, node_id, asked_at)
        select begun.workspace_id, begun.id, begun.root_id, begun.asker_id, begun.connection_id,
               begun.node_id, begun.asked_at
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', id char(36) path '$[1]',
          root_id char(36) path '$[2]', asker_id char(36) path '$[3]',
          connection_id char(36) path '$[4]', node_id char(36) path '$[5]',
          asked_at datetime(6) path '$[6]')) begun
        on duplicate key update
          version = question.version + 1,
          node_id = if(values(asked_at) < question.asked_at, values(node_id), question.node_id),
          asked_at = least(values(asked_at), question.asked_at)
        """,
        Rows.of(
            begun,
            it ->
                new @Nullable Object[] {
                  it.strand().workspaceId(),
                  QuestionKey.of(it.strand()).id(),
                  it.strand().rootId(),
                  it.strand().customerId(),
                  it.connectionId(),
                  it.nodeId(),
                  it.at()
                }));
  }

  /** Adds answers to those that were counted. */
  void add(Map<QuestionKey, Tally> added) {
    tell(ADD, added);
  }

  /** Counts the answers anew in those of the strands that are questions; these. */
  Set<QuestionKey> recount(Collection<Strand> strands) {
    if (strands.isEmpty()) {
      return Set.of();
    }
    TreeSet<QuestionKey> keys = new TreeSet<>();
    strands.forEach(strand -> keys.add(QuestionKey.of(strand)));
    Set<QuestionKey> known = lock(keys);
    Map<QuestionKey, Tally> tallies = new HashMap<>();
    known.forEach(key -> tallies.put(key, Tally.NONE));
    if (!known.isEmpty()) {
      count(strands.stream().filter(it -> known.contains(QuestionKey.of(it))).toList(), tallies);
    }
    tell(RECOUNT, tallies);
    return known;
  }

  /**
   * As they are now; without those of the keys that are no questions.
   *
   * @param helps answers that helped, of those questions that have any
   */
  List<QuestionState> states(
      Collection<QuestionKey> keys, Map<QuestionKey, List<QuestionState.Help>> helps) {
    return sql.list(
        STATES,
        row -> state(row, helps),
        Rows.of(keys, key -> new @Nullable Object[] {key.workspaceId(), key.id()}));
  }

  private static QuestionState state(Row row, Map<QuestionKey, List<QuestionState.Help>> helps)
      throws SQLException {
    Instant settledAt = row.instantOrNull("settled_at");
    return new QuestionState(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.number("version"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        row.uuid("root_id"),
        row.uuid("asker_id"),
        row.instant("asked_at"),
        row.integer("answers"),
        row.instantOrNull("first_answer_at"),
        row.instantOrNull("first_peer_answer_at"),
        settledAt,
        settledAt == null ? null : row.flag("settled_by_peer"),
        row.instantOrNull("left_at"),
        helps.getOrDefault(new QuestionKey(row.uuid("workspace_id"), row.uuid("id")), List.of()));
  }

  private void count(Collection<Strand> strands, Map<QuestionKey, Tally> tallies) {
    sql.each(
        COUNT,
        row ->
            Map.entry(
                QuestionKey.of(
                    new Strand(
                        row.uuid("workspace_id"), row.uuid("root_id"), row.uuid("customer_id"))),
                new Tally(
                    row.integer("answers"),
                    row.instant("first_at"),
                    row.instantOrNull("first_peer_at"))),
        found -> tallies.put(found.getKey(), found.getValue()),
        Rows.of(
            strands,
            it -> new @Nullable Object[] {it.workspaceId(), it.rootId(), it.customerId()}));
  }

  private void tell(String statement, Map<QuestionKey, Tally> tallies) {
    if (!tallies.isEmpty()) {
      sql.update(
          statement,
          Rows.of(
              tallies.entrySet(),
              it ->
                  new @Nullable Object[] {
                    it.getKey().workspaceId(),
                    it.getKey().id(),
                    it.getValue().answers(),
                    it.getValue().firstAt(),
                    it.getValue().firstPeerAt()
                  }));
    }
  }

  /** Those of the questions that there are; others wait to settle them. */
  Set<QuestionKey> lock(SortedSet<QuestionKey> keys) {
    return new HashSet<>(
        sql.list(
            LOCK,
            row -> new QuestionKey(row.uuid("workspace_id"), row.uuid("id")),
            Rows.of(keys, key -> new @Nullable Object[] {key.workspaceId(), key.id()})));
  }

  /** The first answer that was accepted or confirmed; null where none is. */
  void settle(Map<QuestionKey, @Nullable First> firsts) {
    List<Map.Entry<QuestionKey, @Nullable First>> rows = new ArrayList<>(firsts.entrySet());
    sql.update(
        SETTLE,
        Rows.of(
            rows,
            it -> {
              First first = it.getValue();
              return new @Nullable Object[] {
                it.getKey().workspaceId(),
                it.getKey().id(),
                first == null ? null : first.at(),
                first == null ? null : first.byPeer()
              };
            }));
  }

  void leave(QuestionKey key, Instant at, UUID memberId) {
    sql.update(
        """
        update question
        set left_at = coalesce(left_at, ?), left_by = coalesce(left_by, ?), version = version + 1
        where workspace_id = ? and id = ?
        """,
        at,
        memberId,
        key.workspaceId(),
        key.id());
  }

  void resume(QuestionKey key) {
    sql.update(
        """
        update question set left_at = null, left_by = null, version = version + 1
        where workspace_id = ? and id = ?
        """,
        key.workspaceId(),
        key.id());
  }

  /** When a question was settled, and by whose answer. */
  record First(Instant at, boolean byPeer) {}
}
