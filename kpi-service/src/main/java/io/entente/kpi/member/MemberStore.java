package io.entente.kpi.member;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code known_member} and {@code told_members}. */
@Singleton
final class MemberStore {
  static final String OF_WORKSPACE =
      "select member_id, role, address from known_member where workspace_id = ?";

  private final Sql sql;

  MemberStore(Sql sql) {
    this.sql = sql;
  }

  Map<UUID, KnownMember> all(UUID workspaceId) {
    return byId(sql.list(OF_WORKSPACE, MemberStore::member, workspaceId));
  }

  boolean hasAny(UUID workspaceId) {
    return sql.number(
            "select exists (select 1 from known_member where workspace_id = ?)", workspaceId)
        == 1;
  }

  static Map<UUID, KnownMember> byId(Collection<KnownMember> members) {
    Map<UUID, KnownMember> byId = new HashMap<>();
    members.forEach(it -> byId.put(it.id(), it));
    return byId;
  }

  /**
   * Takes over as of when they are known, unless they are known as of then or later. Nobody else
   * does so until the transaction ends.
   *
   * @return whether it was taken over
   */
  boolean begin(UUID workspaceId, Instant asOf) {
    sql.update(
        """
        insert into told_members (workspace_id, as_of) values (?, '1970-01-01')
        on duplicate key update as_of = as_of
        """,
        workspaceId);
    return sql.update(
            "update told_members set as_of = ? where workspace_id = ? and as_of < ?",
            asOf,
            workspaceId,
            asOf)
        == 1;
  }

  Optional<KnownMember> find(UUID workspaceId, UUID memberId) {
    return sql.first(
        OF_WORKSPACE + " and member_id = ?", MemberStore::member, workspaceId, memberId);
  }

  void save(UUID workspaceId, Collection<KnownMember> members) {
    sql.upsert(
        """
        insert into known_member (workspace_id, member_id, role, address) values %s
        on duplicate key update role = values(role), address = values(address)
        """,
        members.stream()
            .map(it -> new @Nullable Object[] {workspaceId, it.id(), it.roleName(), it.address()})
            .toList());
  }

  void delete(UUID workspaceId, Collection<KnownMember> members) {
    List<@Nullable Object[]> keys =
        members.stream().map(it -> new @Nullable Object[] {workspaceId, it.id()}).toList();
    sql.batch("delete from known_member where workspace_id = ? and member_id = ?", keys);
  }

  private static KnownMember member(Row row) throws SQLException {
    return KnownMember.stored(row.uuid("member_id"), row.text("role"), row.text("address"));
  }
}
