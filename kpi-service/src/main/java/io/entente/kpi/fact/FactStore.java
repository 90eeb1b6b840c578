package io.entente.kpi.fact;

import io.entente.events.Channel;
import io.entente.kpi.cell.JsonRows;
import io.entente.kpi.cell.Traits;
import io.entente.kpi.generation.Held;
import io.entente.kpi.sample.PackedSamples;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code cycle_fact}. */
@Singleton
final class FactStore {
  static final String FIND =
      """
      select workspace_id, cycle_id, page, version, shard, conversation_id, customer_id, channel,
          connection_id, samples, reason_id, reason_group_id, priority, language,
          opened_at
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', n int path '$[1]', c varchar(36) path '$[2]',
          p int path '$[3]')) wanted
      straight_join cycle_fact
        on workspace_id = cast(w as uuid) and generation = n and cycle_id = cast(c as uuid)
        and page = p
      """;
  private static final String INSERT =
      """
      insert into cycle_fact (version, shard, conversation_id, customer_id, channel, connection_id,
          samples, reason_id, reason_group_id, priority, language, opened_at, workspace_id,
          generation, cycle_id, page)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      update cycle_fact
      set version = ?, shard = ?, conversation_id = ?, customer_id = ?, channel = ?,
          connection_id = ?, samples = ?, reason_id = ?, reason_group_id = ?, priority = ?,
          language = ?, opened_at = ?, change_number = null
      where workspace_id = ? and generation = ? and cycle_id = ? and page = ?
      """;

  private final Sql sql;

  FactStore(Sql sql) {
    this.sql = sql;
  }

  /** The facts of these keys that there are in the counting of their workspace. */
  Map<FactKey, Fact> find(Collection<FactKey> keys, Held held) {
    JsonRows rows = new JsonRows();
    for (FactKey key : keys) {
      rows.add(key.workspaceId(), held.of(key.workspaceId()).number(), key.cycleId(), key.page());
    }
    Map<FactKey, Fact> found = new HashMap<>();
    sql.each(FIND, FactStore::fact, fact -> found.put(fact.key(), fact), rows.toString());
    return found;
  }

  // Two statements and not one that does either: only such are sent in bulk.
  void save(List<FactChange> changes) {
    List<@Nullable Object[]> fresh = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    for (FactChange change : changes) {
      (change.before() == null ? fresh : changed).add(row(change));
    }
    sql.batch(INSERT, fresh);
    sql.batch(UPDATE, changed);
  }

  private static @Nullable Object[] row(FactChange change) {
    Fact fact = change.after();
    return new Object[] {
      fact.version(),
      fact.shard(),
      fact.conversationId(),
      fact.customerId(),
      fact.channel(),
      fact.connectionId(),
      PackedSamples.pack(fact.samples()),
      fact.traits().reasonId(),
      fact.traits().reasonGroupId(),
      fact.traits().priority(),
      fact.traits().language(),
      fact.openedAt(),
      fact.key().workspaceId(),
      change.generation(),
      fact.key().cycleId(),
      fact.key().page()
    };
  }

  static Fact fact(Row row) throws SQLException {
    return new Fact(
        new FactKey(row.uuid("workspace_id"), row.uuid("cycle_id"), row.integer("page")),
        row.number("version"),
        row.integer("shard"),
        row.uuid("conversation_id"),
        row.uuid("customer_id"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        traits(row),
        row.instantOrNull("opened_at"),
        PackedSamples.unpack(row.bytes("samples")));
  }

  private static Traits traits(Row row) throws SQLException {
    return new Traits(
        row.uuidOrNull("reason_id"),
        row.uuidOrNull("reason_group_id"),
        row.textOrNull("priority"),
        row.textOrNull("language"));
  }
}
