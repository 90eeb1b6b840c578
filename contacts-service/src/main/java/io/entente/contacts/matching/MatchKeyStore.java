package io.entente.contacts.matching;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which homes have which keys. */
@Singleton
final class MatchKeyStore {
  static final String OF_HOMES =
      """
      select contact_id, key_text from match_key force index (match_key_of_contact)
      where workspace_id = ? and contact_id in %s
      """;

  /**
   * Whether a key has too many holders is seen at the first of them that is too many: what half the
   * world has costs little more than what two have.
   */
  static final String HOLDERS =
      """
      with wanted (key_text) as (values %s)
      select k.key_text, k.contact_id
      from wanted
      straight_join match_key k force index (primary)
        on k.workspace_id = ? and k.key_text = wanted.key_text
      where (select o.contact_id from match_key o force index (primary)
             where o.workspace_id = ? and o.key_text = wanted.key_text
             limit ?, 1) is null
      """;

  private final Sql sql;

  MatchKeyStore(Sql sql) {
    this.sql = sql;
  }

  private record Held(UUID homeId, String key) {}

  /** Makes these the keys of the homes, writing what differs alone. */
  void replace(UUID workspaceId, Map<UUID, Set<String>> keys) {
    Map<UUID, Set<String>> kept = of(workspaceId, keys.keySet());
    List<@Nullable Object[]> gone = new ArrayList<>();
    List<@Nullable Object[]> added = new ArrayList<>();
    for (UUID home : new TreeSet<>(keys.keySet())) {
      Set<String> before = kept.getOrDefault(home, Set.of());
      Set<String> now = new TreeSet<>(keys.getOrDefault(home, Set.of()));
      before.stream()
          .filter(key -> !now.contains(key))
          .forEach(key -> gone.add(new @Nullable Object[] {workspaceId, key, home}));
      now.stream()
          .filter(key -> !before.contains(key))
          .forEach(key -> added.add(new @Nullable Object[] {workspaceId, key, home}));
    }
    sql.batch(
        "delete from match_key where workspace_id = ? and key_text = ? and contact_id = ?", gone);
    sql.upsert(
        """
        insert into match_key (workspace_id, key_text, contact_id) values %s
        on duplicate key update contact_id = values(contact_id)
        """,
        added);
  }

  private Map<UUID, Set<String>> of(UUID workspaceId, Collection<UUID> homes) {
    Map<UUID, Set<String>> keys = new HashMap<>();
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    sql.each(
        OF_HOMES.formatted(Sql.in(homes.size())),
        row -> new Held(row.uuid("contact_id"), row.text("key_text")),
        held -> keys.computeIfAbsent(held.homeId(), _ -> new TreeSet<>()).add(held.key()),
        parameters.toArray());
    return keys;
  }

  /** The homes that have each key; a key that more than {@code most} have is left out. */
  Map<String, List<UUID>> holders(UUID workspaceId, Collection<String> keys, int most) {
    Map<String, List<UUID>> holders = new HashMap<>();
    if (!keys.isEmpty()) {
      List<Object> parameters = new ArrayList<>(keys);
      parameters.addAll(List.of(workspaceId, workspaceId, most));
      sql.each(
          HOLDERS.formatted(Sql.values(keys.size(), 1)),
          row -> new Held(row.uuid("contact_id"), row.text("key_text")),
          held -> holders.computeIfAbsent(held.key(), _ -> new ArrayList<>()).add(held.homeId()),
          parameters.toArray());
    }
    return holders;
  }
}
