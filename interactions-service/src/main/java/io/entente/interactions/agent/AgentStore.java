package io.entente.interactions.agent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Agents, kept under the name that they bore last. What was written lately is not written again.
 */
@Singleton
public final class AgentStore {
  /** What is wrong with the id of a member who is not known here. */
  public static final String UNKNOWN =
      "is no member of this workspace who is known as an agent; PUT /api/v1/agents/{id} tells of one";

  private static final int REMEMBERED = 5_000;

  /** Another replica may have kept another name meanwhile. */
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

  private final Sql sql;
  private final Transactions transactions;
  private final Cache<Key, Named> written =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

  AgentStore(Sql sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  private record Key(UUID workspaceId, UUID id) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::workspaceId).thenComparing(Key::id);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * An agent under the name that a message tells.
   *
   * @param at when it was sent
   */
  public record Named(UUID workspaceId, UUID id, AgentKind kind, String name, Instant at) {
    private static final Comparator<Named> ORDER =
        Comparator.comparing(Named::at).thenComparing(Named::name);

    private Key key() {
      return new Key(workspaceId, id);
    }

    private Named newer(Named other) {
      return ORDER.compare(other, this) > 0 ? other : this;
    }
  }

  /** Keeps a member who does something. */
  public void see(UUID workspaceId, UUID memberId, String name, Instant at) {
    see(List.of(new Named(workspaceId, memberId, AgentKind.MEMBER, name, at)));
  }

  /** Keeps the authors of messages. */
  public void see(Collection<Named> authors) {
    TreeMap<Key, Named> seen = new TreeMap<>();
    for (Named author : authors) {
      seen.merge(author.key(), author, Named::newer);
    }
    seen.values().removeIf(this::isWritten);
    write(List.copyOf(seen.values()));
  }

  private void write(List<Named> unknown) {
    if (unknown.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into agent (workspace_id, id, kind, name, named_at)
        select seen.workspace_id, seen.id, seen.kind, seen.name, seen.named_at
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', id char(36) path '$[1]', kind varchar(8) path '$[2]',
          name varchar(255) character set utf8mb4 path '$[3]',
          named_at datetime(6) path '$[4]')) seen
        on duplicate key update
          name = if(values(named_at) > agent.named_at, values(name), agent.name),
          named_at = greatest(values(named_at), agent.named_at)
        """,
        Rows.of(unknown, AgentStore::columns));
    transactions.afterCommit(
        () -> unknown.forEach(it -> written.asMap().merge(it.key(), it, Named::newer)));
  }

  private boolean isWritten(Named agent) {
    Named before = written.getIfPresent(agent.key());
    return before != null && before.name().equals(agent.name());
  }

  private static @Nullable Object[] columns(Named agent) {
    return new @Nullable Object[] {
      agent.workspaceId(), agent.id(), agent.kind(), cut(agent.name()), agent.at()
    };
  }

  /** An external id may be longer than a name. */
  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= 255
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 255));
  }

  /** Those of the ids that are known as members. */
  public Set<UUID> members(UUID workspaceId, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            sql.list(
                """
                select straight_join a.id
                from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
                join agent a force index (primary)
                  on a.workspace_id = ? and a.id = cast(asked.id as uuid) and a.kind = 'MEMBER'
                """,
                row -> row.uuid("id"),
                Rows.of(ids, id -> new @Nullable Object[] {id}),
                workspaceId));
  }

  /** All agents of a workspace by name: as many as there are people. */
  public List<Agent> all(UUID workspaceId) {
    return sql.list(
        "select id, name, kind from agent where workspace_id = ? order by name, id",
        row -> new Agent(row.uuid("id"), row.text("name"), AgentKind.valueOf(row.text("kind"))),
        workspaceId);
  }
}
