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
  /** Keys that one statement asks for. */
  private static final int AT_ONCE = 100;

  static final String OF_HOMES =
      "select contact_id, key_text from match_key where workspace_id = ? and contact_id in %s";

  /** Ends at the limit: what half the world has costs no more than what two have. */
  static final String HOLDERS =
      """
      (select key_text, contact_id from match_key
       where workspace_id = ? and key_text = ? limit ?)
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

  /** Up to {@code most} homes that have each key. */
  Map<String, List<UUID>> holders(UUID workspaceId, Collection<String> keys, int most) {
    Map<String, List<UUID>> holders = new HashMap<>();
    List<String> wanted = keys.stream().sorted().toList();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<String> part = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
      List<Object> parameters = new ArrayList<>(part.size() * 3);
      part.forEach(key -> parameters.addAll(List.of(workspaceId, key, most)));
      sql.each(
          (HOLDERS + " union all ").repeat(part.size() - 1) + HOLDERS,
          row -> new Held(row.uuid("contact_id"), row.text("key_text")),
          held -> holders.computeIfAbsent(held.key(), _ -> new ArrayList<>()).add(held.homeId()),
          parameters.toArray());
    }
    return holders;
  }
}
