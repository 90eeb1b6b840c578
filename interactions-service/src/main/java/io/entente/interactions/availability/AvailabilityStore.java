package io.entente.interactions.availability;

import io.entente.events.Channel;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes work, and which. */
@Singleton
public final class AvailabilityStore {
  /** Who says nothing for so long is away. */
  public static final Duration HEARD = Duration.ofMinutes(5);

  public static final String OF_AGENTS =
      """
      select straight_join asked.id, v.presence, v.since, v.seen_at, v.capacity
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      left join agent_availability v force index (primary)
        on v.workspace_id = ? and v.agent_id = cast(asked.id as uuid)
      """;
  public static final String HOLD =
      """
      select straight_join v.agent_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join agent_availability v force index (primary)
        on v.workspace_id = ? and v.agent_id = cast(asked.id as uuid)
      for update
      """;
  public static final String SKILLS =
      """
      select straight_join s.agent_id, s.kind, s.value
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join agent_skill s force index (primary)
        on s.workspace_id = ? and s.agent_id = cast(asked.id as uuid)
      """;
  static final String OPEN =
      """
      select straight_join f.value, count(*) conversations
      from json_table(?, '$[*]' columns (
        id varchar(64) character set ascii collate ascii_bin path '$[0]')) asked
      join conversation_facet f force index (conversation_facet_list)
        on f.workspace_id = ? and f.facet = 'ASSIGNEE' and f.value = asked.id
        and f.status = 'OPEN'
      group by f.value
      """;

  private final Sql sql;

  AvailabilityStore(Sql sql) {
    this.sql = sql;
  }

  private enum Kind {
    LANGUAGE,
    CHANNEL,
    REASON
  }

  private record Skill(UUID agentId, Kind kind, String value) {}

  private record Known(
      UUID id, Presence presence, @Nullable Instant since, @Nullable Integer capacity) {}

  /** Has others who would give these agents something wait until the running transaction ends. */
  public void hold(UUID workspaceId, SortedSet<UUID> agents) {
    if (!agents.isEmpty()) {
      sql.list(HOLD, row -> row.uuid("agent_id"), ids(agents), workspaceId);
    }
  }

  /** What is known of agents at a moment, each in the place of its id. */
  public List<Colleague> of(UUID workspaceId, Collection<UUID> agents, Instant now) {
    if (agents.isEmpty()) {
      return List.of();
    }
    String ids = ids(agents);
    Map<UUID, Known> known = new HashMap<>();
    sql.each(OF_AGENTS, row -> known(row, now), it -> known.put(it.id(), it), ids, workspaceId);
    Map<UUID, List<Skill>> skills = new HashMap<>();
    sql.each(
        SKILLS,
        row -> new Skill(row.uuid("agent_id"), Kind.valueOf(row.text("kind")), row.text("value")),
        it -> skills.computeIfAbsent(it.agentId(), _ -> new ArrayList<>()).add(it),
        ids,
        workspaceId);
    return agents.stream()
        .map(id -> colleague(known.get(id), id, skills.getOrDefault(id, List.of())))
        .toList();
  }

  /** How many open conversations agents own; who owns none is not there. */
  public Map<UUID, Integer> open(UUID workspaceId, Collection<UUID> agents) {
    Map<UUID, Integer> open = new HashMap<>();
    if (!agents.isEmpty()) {
      sql.each(
          OPEN,
          row -> Map.entry(UUID.fromString(row.text("value")), row.integer("conversations")),
          it -> open.put(it.getKey(), it.getValue()),
          ids(agents),
          workspaceId);
    }
    return open;
  }

  private static String ids(Collection<UUID> agents) {
    return Rows.of(agents, id -> new @Nullable Object[] {id});
  }

  private static Known known(Row row, Instant now) throws SQLException {
    UUID id = UUID.fromString(row.text("id"));
    String presence = row.textOrNull("presence");
    if (presence == null) {
      return new Known(id, Presence.AWAY, null, null);
    }
    Instant lost = row.instant("seen_at").plus(HEARD);
    Presence said = Presence.valueOf(presence);
    Long capacity = row.numberOrNull("capacity");
    boolean isLost = said != Presence.AWAY && !lost.isAfter(now);
    return new Known(
        id,
        isLost ? Presence.AWAY : said,
        isLost ? lost : row.instant("since"),
        capacity == null ? null : capacity.intValue());
  }

  private static Colleague colleague(@Nullable Known known, UUID id, List<Skill> skills) {
    if (known == null) {
      return new Colleague(id, Presence.AWAY, null, Skills.ANY);
    }
    return new Colleague(
        id,
        known.presence(),
        known.since(),
        new Skills(
            known.capacity(),
            values(Kind.LANGUAGE, skills).toList(),
            values(Kind.CHANNEL, skills).map(Channel::valueOf).toList(),
            values(Kind.REASON, skills).map(UUID::fromString).toList()));
  }

  private static Stream<String> values(Kind kind, List<Skill> skills) {
    return skills.stream().filter(it -> it.kind() == kind).map(Skill::value);
  }

  /** Those of the reasons that the workspace has. */
  Set<UUID> reasons(UUID workspaceId, Collection<UUID> ids) {
    return Set.copyOf(
        sql.list(
            """
            select straight_join r.id
            from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
            join reason r force index (primary)
              on r.workspace_id = ? and r.id = cast(asked.id as uuid)
            """,
            row -> row.uuid("id"),
            ids(ids),
            workspaceId));
  }

  /** Keeps what an agent says; the moment since when stays while that is the same. */
  public void tell(UUID workspaceId, UUID agentId, Presence presence, Instant now) {
    sql.update(
        """
        insert into agent_availability (workspace_id, agent_id, presence, since, seen_at)
        values (?, ?, ?, ?, ?)
        on duplicate key update
          since = if(presence = values(presence) and seen_at + interval ? second > values(seen_at),
                     since, values(since)),
          presence = values(presence), seen_at = values(seen_at)
        """,
        workspaceId,
        agentId,
        presence,
        now,
        now,
        HEARD.toSeconds());
  }

  /** Keeps what an agent is there for. */
  void keep(UUID workspaceId, UUID agentId, Skills skills, Instant now) {
    sql.update(
        """
        insert into agent_availability
          (workspace_id, agent_id, presence, since, seen_at, capacity)
        values (?, ?, 'AWAY', ?, ?, ?)
        on duplicate key update capacity = values(capacity)
        """,
        workspaceId,
        agentId,
        now,
        now,
        skills.capacity());
    sql.update(
        "delete from agent_skill where workspace_id = ? and agent_id = ?", workspaceId, agentId);
    List<Skill> all = new ArrayList<>();
    skills.languages().forEach(it -> all.add(new Skill(agentId, Kind.LANGUAGE, it)));
    skills.channels().forEach(it -> all.add(new Skill(agentId, Kind.CHANNEL, it.name())));
    skills.reasons().forEach(it -> all.add(new Skill(agentId, Kind.REASON, it.toString())));
    sql.batch(
        "insert into agent_skill (workspace_id, agent_id, kind, value) values (?, ?, ?, ?)",
        all.stream()
            .map(it -> new @Nullable Object[] {workspaceId, agentId, it.kind(), it.value()})
            .toList());
  }
}
