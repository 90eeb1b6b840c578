package io.entente.contacts.note;

import io.entente.events.Ids;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes as files bring them, many at a time. */
@Singleton
public final class ImportedNotes {
  /** In code points. */
  public static final int LENGTH = NewContactNote.LENGTH;

  static final String WRITTEN =
      """
      select straight_join c.final_id, n.body
      from contact c force index (contact_of_final)
      join contact_note n force index (primary)
        on n.workspace_id = c.workspace_id and n.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s and n.body in %s
      """;

  private final Sql sql;

  ImportedNotes(Sql sql) {
    this.sql = sql;
  }

  /** Those of the texts that are notes of these contacts, as they are shown, already. */
  public Map<UUID, Set<String>> written(
      UUID workspaceId, Collection<UUID> finalIds, Collection<String> bodies) {
    Map<UUID, Set<String>> written = new HashMap<>();
    if (!finalIds.isEmpty() && !bodies.isEmpty()) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(workspaceId);
      parameters.addAll(finalIds);
      parameters.addAll(bodies);
      sql.each(
          WRITTEN.formatted(Sql.in(finalIds.size()), Sql.in(bodies.size())),
          row -> Map.entry(row.uuid("final_id"), row.text("body")),
          it -> written.computeIfAbsent(it.getKey(), _ -> new HashSet<>()).add(it.getValue()),
          parameters.toArray());
    }
    return written;
  }

  public void add(
      UUID workspaceId,
      Map<UUID, List<String>> bodies,
      UUID authorId,
      String authorName,
      Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    bodies.forEach((contactId, ofContact) -> {
      for (String body : ofContact) {
        rows.add(
            new @Nullable Object[] {
              workspaceId, contactId, Ids.next(), body, authorId, authorName, now
            });
      }
    });
    sql.batch(
        """
        insert into contact_note (workspace_id, contact_id, id, body, author_id, author_name,
                                  created_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }
}
