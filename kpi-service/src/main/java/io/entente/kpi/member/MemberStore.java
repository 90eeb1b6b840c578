package io.entente.kpi.member;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code known_member}. */
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

  /** The same, and nobody else changes them until the transaction ends. */
  Map<UUID, KnownMember> lock(UUID workspaceId) {
    return byId(sql.list(OF_WORKSPACE + " for update", MemberStore::member, workspaceId));
  }

  static Map<UUID, KnownMember> byId(Collection<KnownMember> members) {
    Map<UUID, KnownMember> byId = new HashMap<>();
    members.forEach(it -> byId.put(it.id(), it));
    return byId;
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
