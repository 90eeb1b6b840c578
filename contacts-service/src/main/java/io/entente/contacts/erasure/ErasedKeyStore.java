package io.entente.contacts.erasure;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Hashes, in hexadecimal digits, of what erased people would be known by, and the salts of
 * workspaces.
 */
@Singleton
final class ErasedKeyStore {
  static final String FIND =
      """
      select hash, erased_at, mapping_version, claimed from erased_key
      where workspace_id = ? and hash in %s
      """;

  private static final HexFormat HEX = HexFormat.of();

  private final Sql sql;

  ErasedKeyStore(Sql sql) {
    this.sql = sql;
  }

  /** A hash that is kept. */
  private record Kept(String hash, Forgotten forgotten) {}

  /** Empty where nobody was erased yet. */
  Optional<byte[]> salt(UUID workspaceId) {
    return sql.first(
        "select salt from erasure_salt where workspace_id = ?",
        row -> row.bytes("salt"),
        workspaceId);
  }

  void keepSalt(UUID workspaceId, byte[] salt) {
    sql.update(
        "insert ignore into erasure_salt (workspace_id, salt) values (?, ?)", workspaceId, salt);
  }

  void keep(UUID workspaceId, Map<String, Forgotten> keys) {
    List<Object[]> rows = new ArrayList<>();
    keys.forEach((hash, forgotten) ->
        rows.add(
            new Object[] {
              workspaceId,
              HEX.parseHex(hash),
              forgotten.erasedAt(),
              forgotten.mappingVersion(),
              forgotten.claimed()
            }));
    sql.upsert(
        """
        insert into erased_key (workspace_id, hash, erased_at, mapping_version, claimed) values %s
        on duplicate key update
          erased_at = greatest(erased_at, values(erased_at)),
          mapping_version = greatest(mapping_version, values(mapping_version)),
          claimed = claimed and values(claimed)
        """,
        rows);
  }

  Map<String, Forgotten> find(UUID workspaceId, Collection<String> hashes) {
    Map<String, Forgotten> found = new HashMap<>();
    if (!hashes.isEmpty()) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(workspaceId);
      hashes.forEach(hash -> parameters.add(HEX.parseHex(hash)));
      sql.each(
          FIND.formatted(Sql.in(hashes.size())),
          row ->
              new Kept(
                  HEX.formatHex(row.bytes("hash")),
                  new Forgotten(
                      row.instant("erased_at"),
                      row.number("mapping_version"),
                      row.flag("claimed"))),
          kept -> found.put(kept.hash(), kept.forgotten()),
          parameters.toArray());
    }
    return found;
  }
}
