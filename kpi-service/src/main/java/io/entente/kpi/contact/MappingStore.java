package io.entente.kpi.contact;

import io.entente.events.IdentityMapping;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Arrays;
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
    // Two statements and not one that does either: only such are sent in bulk.
    sql.batch(
        """
        insert ignore into contact_mapping (contact_id, version, workspace_id, identity_id)
        values (?, ?, ?, ?)
        """,
        newest.values().stream().<@Nullable Object[]>map(MappingStore::row).toList());
    sql.batch(
        """
        update contact_mapping set contact_id = ?, version = ?
        where workspace_id = ? and identity_id = ? and version < ?
        """,
        newest.values().stream().<@Nullable Object[]>map(MappingStore::rowAndVersion).toList());
  }

  private static Object[] row(IdentityMapping mapping) {
    return new Object[] {
      mapping.contactId(), mapping.version(), mapping.workspaceId(), mapping.identityId()
    };
  }

  private static Object[] rowAndVersion(IdentityMapping mapping) {
    Object[] row = Arrays.copyOf(row(mapping), 5);
    row[4] = mapping.version();
    return row;
  }
}
