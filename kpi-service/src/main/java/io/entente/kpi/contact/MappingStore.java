package io.entente.kpi.contact;

import io.entente.events.IdentityMapping;
import io.entente.kpi.due.Due;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table {@code contact_mapping}. */
@Singleton
final class MappingStore {
  private final Sql sql;

  MappingStore(Sql sql) {
    this.sql = sql;
  }

  /** The contacts that they belong to before anything of this is kept. */
  List<Due> ownersUntilNow(Collection<IdentityMapping> arrived) {
    if (arrived.isEmpty()) {
      return List.of();
    }
    List<Object> keys = new ArrayList<>();
    arrived.forEach(it -> keys.addAll(List.of(it.workspaceId(), it.identityId())));
    return sql.list(
        """
        with wanted (workspace, identity) as (values %s)
        select contact_mapping.workspace_id, contact_id
        from wanted
        straight_join contact_mapping force index (primary)
          on contact_mapping.workspace_id = cast(workspace as uuid)
          and identity_id = cast(identity as uuid)
        """
            .formatted(Sql.values(arrived.size(), 2)),
        row -> new Due(row.uuid("workspace_id"), Due.Kind.CONTACT, row.uuid("contact_id")),
        keys.toArray());
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<IdentityMapping> arrived) {
    Map<String, IdentityMapping> newest = new TreeMap<>();
    for (IdentityMapping mapping : arrived) {
      newest.merge(mapping.key(), mapping, (a, b) -> a.version() >= b.version() ? a : b);
    }
    sql.upsert(
        """
        insert into contact_mapping (workspace_id, identity_id, contact_id, version)
        values %s
        on duplicate key update
          contact_id = if(values(version) > version, values(contact_id), contact_id),
          version = greatest(version, values(version))
        """,
        newest.values().stream().<@Nullable Object[]>map(MappingStore::row).toList());
  }

  private static Object[] row(IdentityMapping mapping) {
    return new Object[] {
      mapping.workspaceId(), mapping.identityId(), mapping.contactId(), mapping.version()
    };
  }
}
