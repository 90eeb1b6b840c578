package io.entente.kpi.touch;

import io.entente.events.Channel;
import io.entente.kpi.touch.Touched.PageKey;
import io.entente.kpi.touch.Touched.Served;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code touch}. */
@Singleton
final class TouchStore {
  static final String FIND =
      """
      select workspace_id, cycle_id, page, customer_id, conversation_id, channel, connection_id,
          agent_id, team_id, service, touched_at, waiting_since
      from json_table(?, '$[*]' columns (
          w varchar(36) path '$[0]', c varchar(36) path '$[1]', p int path '$[2]')) wanted
      straight_join touch force index (touch_of_page)
        on workspace_id = cast(w as uuid) and cycle_id = cast(c as uuid) and page = p
      order by workspace_id, cycle_id, page, position
      """;

  private final Sql sql;

  private record Found(PageKey key, UUID customerId, Served served) {}

  TouchStore(Sql sql) {
    this.sql = sql;
  }

  /** What is kept of these pages, as far as there is something. */
  Map<PageKey, Touched> find(Collection<PageKey> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<PageKey, List<Found>> found = new HashMap<>();
    sql.each(
        FIND,
        TouchStore::found,
        it -> found.computeIfAbsent(it.key(), _ -> new ArrayList<>()).add(it),
        PageStore.json(keys));
    Map<PageKey, Touched> touched = new HashMap<>();
    found.forEach((key, all) ->
        touched.put(
            key,
            new Touched(
                key, all.getFirst().customerId(), all.stream().map(Found::served).toList())));
    return touched;
  }

  private static Found found(Row row) throws SQLException {
    return new Found(
        new PageKey(row.uuid("workspace_id"), row.uuid("cycle_id"), row.integer("page")),
        row.uuid("customer_id"),
        new Served(
            row.uuid("conversation_id"),
            Channel.valueOf(row.text("channel")),
            row.uuid("connection_id"),
            row.uuidOrNull("agent_id"),
            row.uuidOrNull("team_id"),
            Service.valueOf(row.text("service")),
            row.instant("touched_at"),
            row.instantOrNull("waiting_since")));
  }

  void replace(List<Touched> lost, List<Touched> gained) {
    sql.batch(
        "delete from touch where workspace_id = ? and cycle_id = ? and page = ?",
        lost.stream()
            .map(Touched::key)
            .map(key -> new @Nullable Object[] {key.workspaceId(), key.cycleId(), key.page()})
            .toList());
    sql.batch(
        """
        insert into touch (workspace_id, customer_id, touched_at, cycle_id, page, position,
                           conversation_id, channel, connection_id, agent_id, team_id, service,
                           waiting_since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        gained.stream().flatMap(touched -> rows(touched).stream()).toList());
  }

  private static List<@Nullable Object[]> rows(Touched touched) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    PageKey key = touched.key();
    for (Served served : touched.served()) {
      rows.add(
          new @Nullable Object[] {
            key.workspaceId(),
            touched.customerId(),
            served.at(),
            key.cycleId(),
            key.page(),
            rows.size(),
            served.conversationId(),
            served.channel(),
            served.connectionId(),
            served.agentId(),
            served.teamId(),
            served.service(),
            served.waitingSince()
          });
    }
    return rows;
  }
}
