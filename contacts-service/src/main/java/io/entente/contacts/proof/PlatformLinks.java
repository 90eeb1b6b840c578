package io.entente.contacts.proof;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of which their networks say that they are one person's. The other one need not have been
 * seen yet, so each pair stands both ways: whichever comes last finds the first.
 */
@Singleton
public final class PlatformLinks {
  static final String OF_HOMES =
      """
      select straight_join distinct i.contact_id, o.contact_id other_id
      from identity i force index (identity_of_contact)
      join platform_link l force index (primary)
        on l.workspace_id = i.workspace_id and l.identity_id = i.id
      join identity o force index (primary)
        on o.workspace_id = l.workspace_id and o.id = l.other_id
      where i.workspace_id = ? and i.contact_id in %s and o.contact_id <> i.contact_id
      """;

  private final Sql sql;

  PlatformLinks(Sql sql) {
    this.sql = sql;
  }

  /** Two contacts to which accounts of one person came. */
  public record Pair(UUID one, UUID other) {}

  /** Two accounts of one person. */
  record Accounts(UUID one, UUID other) {}

  /** Keeps pairs, in the running transaction. */
  void add(UUID workspaceId, Collection<Accounts> pairs, Instant at) {
    TreeMap<String, @Nullable Object[]> rows = new TreeMap<>();
    for (Accounts pair : pairs) {
      rows.put(
          pair.one() + "/" + pair.other(),
          new @Nullable Object[] {workspaceId, pair.one(), pair.other(), at});
      rows.put(
          pair.other() + "/" + pair.one(),
          new @Nullable Object[] {workspaceId, pair.other(), pair.one(), at});
    }
    sql.upsert(
        """
        insert into platform_link (workspace_id, identity_id, other_id, told_at)
        values %s
        on duplicate key update told_at = greatest(told_at, values(told_at))
        """,
        List.copyOf(rows.values()));
  }

  /** The contacts that are one person with these, as far as both have been seen. */
  public List<Pair> of(UUID workspaceId, Collection<UUID> homes) {
    if (homes.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return sql.list(
        OF_HOMES.formatted(Sql.in(homes.size())),
        row -> new Pair(row.uuid("contact_id"), row.uuid("other_id")),
        parameters.toArray());
  }
}
