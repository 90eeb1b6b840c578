package io.entente.gateway.member;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members, workspaces and who belongs where. */
@Singleton
public final class MemberStore {
  /** The address of the owner whom the first start makes. */
  public static final String FIRST_OWNER = "owner@example.org";

  private static final String MEMBERSHIP =
      """
      select w.id workspace_id, w.name workspace_name, w.slug, w.zone,
             m.id member_id, m.email, m.name, s.role
      from membership s
      join workspace w on w.id = s.workspace_id
      join member m on m.id = s.member_id
      """;

  private final Sql sql;

  MemberStore(Sql sql) {
    this.sql = sql;
  }

  /** Who signs in, and what proves it. */
  public record Credential(UUID memberId, String passwordHash) {}

  public Optional<Credential> credential(String email) {
    return sql.first(
        "select id, password_hash from member where email_key = ?",
        row -> new Credential(row.uuid("id"), row.text("password_hash")),
        EmailKey.of(email));
  }

  public void changePassword(UUID memberId, String passwordHash) {
    sql.update("update member set password_hash = ? where id = ?", passwordHash, memberId);
  }

  /** The member's workspaces, the one joined first at the front. */
  public List<Membership> memberships(UUID memberId) {
    return sql.list(
        MEMBERSHIP + "where s.member_id = ? order by s.created_at, s.workspace_id",
        MemberStore::membership,
        memberId);
  }

  public Optional<Membership> membership(UUID workspaceId, UUID memberId) {
    return sql.first(
        MEMBERSHIP + "where s.workspace_id = ? and s.member_id = ?",
        MemberStore::membership,
        workspaceId,
        memberId);
  }

  List<Member> members(UUID workspaceId) {
    return sql.list(
        MEMBERSHIP + "where s.workspace_id = ? order by m.name, m.id limit 1000",
        row -> membership(row).member(),
        workspaceId);
  }

  /** The database's time. */
  public Instant now() {
    return sql.first("select utc_timestamp(6) moment", row -> row.instant("moment")).orElseThrow();
  }

  /** Ids of workspaces, some after the other. */
  public List<UUID> workspaces(UUID after, int most) {
    return sql.list(
        "select id from workspace where id > ? order by id limit ?",
        row -> row.uuid("id"),
        after,
        most);
  }

  /** Members of a workspace, some after the other by their ids. */
  public List<Member> members(UUID workspaceId, UUID after, int most) {
    return sql.list(
        MEMBERSHIP + "where s.workspace_id = ? and s.member_id > ? order by s.member_id limit ?",
        row -> membership(row).member(),
        workspaceId,
        after,
        most);
  }

  boolean hasMembers() {
    return sql.number("select exists (select 1 from member)") == 1;
  }

  void insert(Workspace workspace, Instant at) {
    sql.update(
        "insert into workspace (id, slug, name, zone, created_at) values (?, ?, ?, ?, ?)",
        workspace.id(),
        workspace.slug(),
        workspace.name(),
        workspace.zone(),
        at);
  }

  void insert(UUID memberId, String email, String name, String passwordHash, Instant at) {
    sql.update(
        """
        insert into member (id, email, email_key, name, password_hash, created_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        memberId,
        email,
        EmailKey.of(email),
        name,
        passwordHash,
        at);
  }

  void join(UUID workspaceId, UUID memberId, Member.RoleCode role, Instant at) {
    sql.update(
        "insert into membership (workspace_id, member_id, role, created_at) values (?, ?, ?, ?)",
        workspaceId,
        memberId,
        role.name(),
        at);
  }

  private static Membership membership(Row row) throws SQLException {
    return new Membership(
        new Member(
            row.uuid("member_id"),
            row.text("email"),
            row.text("name"),
            Member.RoleCode.valueOf(row.text("role"))),
        new Workspace(
            row.uuid("workspace_id"),
            row.text("workspace_name"),
            row.text("slug"),
            row.text("zone")));
  }
}
