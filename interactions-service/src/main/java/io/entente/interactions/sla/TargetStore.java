package io.entente.interactions.sla;

import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Targets and the nearest deadlines, in statements for many conversations. */
@Singleton
final class TargetStore {
  private static final String COLUMNS =
      """
      select straight_join t.workspace_id, t.conversation_id, t.cycle, t.page, t.kind,
             t.started_at, t.policy_id, t.policy_version, t.clock, t.schedule_id,
             t.target_seconds, t.deadline, t.warn_at, t.ended_at, t.warned_at, t.breached_at
      """;
  static final String OF_PAGES =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
            cycle int path '$[2]', page int path '$[3]')) asked
          join sla_target t force index (primary)
            on t.workspace_id = cast(asked.workspace_id as uuid)
            and t.conversation_id = cast(asked.conversation_id as uuid)
            and t.cycle = asked.cycle and t.page = asked.page
          """;
  static final String OPEN =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
          join sla_target t force index (sla_target_open)
            on t.workspace_id = cast(asked.workspace_id as uuid)
            and t.conversation_id = cast(asked.conversation_id as uuid)
            and t.ended_at is null
          """;
  static final String OF_CONVERSATION =
      COLUMNS
          + """
          from sla_target t force index (primary)
          where t.workspace_id = ? and t.conversation_id = ? and t.cycle >= ?
            and (t.cycle > ? or t.page > ?
                 or t.page = ? and (t.kind > ? or t.kind = ? and t.started_at > ?))
          order by t.cycle, t.page, t.kind, t.started_at
          limit ?
          """;
  static final String TELL =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
        cycle int path '$[2]', page int path '$[3]',
        kind varchar(16) character set ascii path '$[4]', started_at datetime(6) path '$[5]',
        warned_at datetime(6) path '$[6]', breached_at datetime(6) path '$[7]')) told
      straight_join sla_target t force index (primary)
        on t.workspace_id = cast(told.workspace_id as uuid)
        and t.conversation_id = cast(told.conversation_id as uuid)
        and t.cycle = told.cycle and t.page = told.page
        and t.kind = told.kind and t.started_at = told.started_at
      set t.warned_at = told.warned_at, t.breached_at = told.breached_at
      """;

  private final Sql sql;

  TargetStore(Sql sql) {
    this.sql = sql;
  }

  /** A page of a conversation's cycle. */
  record PageKey(UUID workspaceId, UUID conversationId, int cycle, int page) {}

  /** A conversation of a workspace. */
  record Subject(UUID workspaceId, UUID conversationId) {}

  List<StoredTarget> ofPages(Collection<PageKey> pages) {
    return pages.isEmpty()
        ? List.of()
        : sql.list(
            OF_PAGES,
            TargetStore::target,
            Rows.of(
                pages,
                it ->
                    new @Nullable Object[] {
                      it.workspaceId(), it.conversationId(), it.cycle(), it.page()
                    }));
  }

  /** Those that have not ended. */
  List<StoredTarget> open(Collection<Subject> conversations) {
    return sql.list(OPEN, TargetStore::target, subjects(conversations));
  }

  /** A place between the targets of a conversation, in their order. */
  record Place(int cycle, int page, String kind, Instant startedAt) {
    static final Place START = new Place(-1, -1, "", Instant.parse("1000-01-01T00:00:00Z"));

    static Place of(Target target) {
      return new Place(target.cycle(), target.page(), target.kind().name(), target.startedAt());
    }

    static Place of(List<String> values) {
      return new Place(
          Integer.parseInt(values.get(0)),
          Integer.parseInt(values.get(1)),
          values.get(2),
          Instant.parse(values.get(3)));
    }

    List<String> values() {
      return List.of(Integer.toString(cycle), Integer.toString(page), kind, startedAt.toString());
    }
  }

  List<StoredTarget> after(UUID workspaceId, UUID conversationId, Place place, int limit) {
    return sql.list(
        OF_CONVERSATION,
        TargetStore::target,
        workspaceId,
        conversationId,
        place.cycle(),
        place.cycle(),
        place.page(),
        place.page(),
        place.kind(),
        place.kind(),
        place.startedAt(),
        limit);
  }

  /** Writes targets; what was told of those that are there stays. */
  void write(Collection<StoredTarget> targets) {
    sql.upsert(
        """
        insert into sla_target (
          workspace_id, conversation_id, cycle, page, kind, started_at, policy_id, policy_version,
          clock, schedule_id, target_seconds, deadline, warn_at, ended_at)
        values %s
        on duplicate key update
          policy_id = values(policy_id), policy_version = values(policy_version),
          clock = values(clock), schedule_id = values(schedule_id),
          target_seconds = values(target_seconds), deadline = values(deadline),
          warn_at = values(warn_at), ended_at = values(ended_at)
        """,
        targets.stream().map(TargetStore::columns).toList());
  }

  void delete(Collection<StoredTarget> targets) {
    if (!targets.isEmpty()) {
      sql.update(
          """
          delete t from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
            cycle int path '$[2]', page int path '$[3]',
            kind varchar(16) character set ascii path '$[4]',
            started_at datetime(6) path '$[5]')) gone
          straight_join sla_target t force index (primary)
            on t.workspace_id = cast(gone.workspace_id as uuid)
            and t.conversation_id = cast(gone.conversation_id as uuid)
            and t.cycle = gone.cycle and t.page = gone.page
            and t.kind = gone.kind and t.started_at = gone.started_at
          """,
          Rows.of(targets, TargetStore::key));
    }
  }

  /** Keeps when warnings and breaches were told. */
  void tell(Collection<StoredTarget> told) {
    if (!told.isEmpty()) {
      sql.update(
          TELL,
          Rows.of(
              told,
              it ->
                  new @Nullable Object[] {
                    it.workspaceId(),
                    it.conversationId(),
                    it.target().cycle(),
                    it.target().page(),
                    it.target().kind(),
                    it.target().startedAt(),
                    it.warnedAt(),
                    it.breachedAt()
                  }));
    }
  }

  static String subjects(Collection<Subject> conversations) {
    return Rows.of(
        conversations, it -> new @Nullable Object[] {it.workspaceId(), it.conversationId()});
  }

  private static @Nullable Object[] key(StoredTarget stored) {
    return new @Nullable Object[] {
      stored.workspaceId(),
      stored.conversationId(),
      stored.target().cycle(),
      stored.target().page(),
      stored.target().kind(),
      stored.target().startedAt()
    };
  }

  private static @Nullable Object[] columns(StoredTarget stored) {
    Target target = stored.target();
    return new @Nullable Object[] {
      stored.workspaceId(),
      stored.conversationId(),
      target.cycle(),
      target.page(),
      target.kind(),
      target.startedAt(),
      target.policyId(),
      target.policyVersion(),
      target.clock(),
      target.scheduleId(),
      target.seconds(),
      target.deadline(),
      target.warnAt(),
      target.endedAt()
    };
  }

  private static StoredTarget target(Row row) throws SQLException {
    return new StoredTarget(
        row.uuid("workspace_id"),
        row.uuid("conversation_id"),
        new Target(
            row.integer("cycle"),
            row.integer("page"),
            TargetKind.valueOf(row.text("kind")),
            row.instant("started_at"),
            row.uuid("policy_id"),
            row.integer("policy_version"),
            TargetClock.valueOf(row.text("clock")),
            row.uuidOrNull("schedule_id"),
            row.number("target_seconds"),
            row.instantOrNull("deadline"),
            row.instantOrNull("warn_at"),
            row.instantOrNull("ended_at")),
        row.instantOrNull("warned_at"),
        row.instantOrNull("breached_at"));
  }
}
