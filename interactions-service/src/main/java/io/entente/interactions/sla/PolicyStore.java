package io.entente.interactions.sla;

import io.entente.events.EventJson;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies as they were written down, in all their versions. */
@Singleton
final class PolicyStore {
  private static final String VERSIONS =
      """
      select v.policy_id, v.version, v.valid_from, v.position, v.retired, v.document, v.changed_by
      from sla_policy p
      join sla_policy_version v on v.workspace_id = p.workspace_id and v.policy_id = p.id
      """;

  private final Sql sql;
  private final EventJson json;

  PolicyStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** All versions of all policies, also of those that apply to nothing any more. */
  Policies versions(UUID workspaceId) {
    return new Policies(
        sql.list(VERSIONS + "where p.workspace_id = ?", row -> policy(row).version(), workspaceId));
  }

  /** What the list is now, in its order. */
  List<StoredPolicy> all(UUID workspaceId) {
    return sql.list(
        VERSIONS
            + """
            where p.workspace_id = ? and not p.retired and v.version = p.version
            order by p.position, p.id
            """,
        this::policy,
        workspaceId);
  }

  Optional<StoredPolicy> find(UUID workspaceId, UUID id) {
    return sql.first(
        VERSIONS
            + """
            where p.workspace_id = ? and p.id = ? and not p.retired and v.version = p.version
            """,
        this::policy,
        workspaceId,
        id);
  }

  /** The newest first. */
  List<StoredPolicy> versions(UUID workspaceId, UUID id) {
    return sql.list(
        VERSIONS + "where p.workspace_id = ? and p.id = ? order by v.version desc",
        this::policy,
        workspaceId,
        id);
  }

  void write(UUID workspaceId, Collection<StoredPolicy> policies) {
    sql.upsert(
        """
        insert into sla_policy (workspace_id, id, name, version, position, retired) values %s
        on duplicate key update
          name = values(name), version = values(version), position = values(position),
          retired = values(retired)
        """,
        policies.stream()
            .map(it ->
                new @Nullable Object[] {
                  workspaceId,
                  it.version().policyId(),
                  it.version().policy().name(),
                  it.version().version(),
                  it.version().position(),
                  it.version().retired()
                })
            .toList());
    sql.batch(
        """
        insert into sla_policy_version (
          workspace_id, policy_id, version, valid_from, position, retired, document, changed_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        policies.stream()
            .map(it ->
                new @Nullable Object[] {
                  workspaceId,
                  it.version().policyId(),
                  it.version().version(),
                  it.version().validFrom(),
                  it.version().position(),
                  it.version().retired(),
                  new String(json.encode(it.version().policy()), StandardCharsets.UTF_8),
                  it.changedBy()
                })
            .toList());
  }

  private StoredPolicy policy(Row row) throws SQLException {
    return new StoredPolicy(
        new PolicyVersion(
            row.uuid("policy_id"),
            row.integer("version"),
            row.instant("valid_from"),
            row.integer("position"),
            row.flag("retired"),
            json.decode(row.text("document").getBytes(StandardCharsets.UTF_8), NewPolicy.class)),
        row.uuid("changed_by"));
  }
}
