package io.entente.kpi.contact;

import io.entente.events.IdentityMapping;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
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
