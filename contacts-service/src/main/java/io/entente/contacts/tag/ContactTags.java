package io.entente.contacts.tag;

import io.entente.contacts.search.SearchKey;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tags of contacts. Case, accents and spaces make no other tag. */
@Singleton
public final class ContactTags {
  /** In code points. */
  public static final int LENGTH = 64;

  static final String OF_CONTACTS =
      """
      select straight_join h.final_id, t.tag_key, t.tag
      from contact h force index (contact_of_final)
      join contact_tag t force index (primary)
        on t.workspace_id = h.workspace_id and t.contact_id = h.id
      where h.workspace_id = ? and h.final_id in %s
      order by t.tag_key, t.told_at
      """;

  /** From whatever home of the contact: who takes a tag away means the person. */
  static final String REMOVE =
      """
      delete t
      from contact h force index (contact_of_final)
      straight_join contact_tag t force index (primary)
        on t.workspace_id = h.workspace_id and t.contact_id = h.id
      where h.workspace_id = ? and h.final_id = ? and t.tag_key in %s
      """;

  private final Sql sql;

  ContactTags(Sql sql) {
    this.sql = sql;
  }

  private record Tagged(UUID contactId, String key, String tag) {}

  /**
   * What a tag is compared by.
   *
   * @return empty if nothing of the tag can be seen
   */
  public static String key(String tag) {
    return SearchKey.of(tag);
  }

  /** The tags of all that are shown as these, by these, in the order of the alphabet. */
  public Map<UUID, List<String>> of(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, Map<String, String>> tags = new HashMap<>();
    List<Object> parameters = new ArrayList<>(finalIds.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(finalIds);
    sql.each(
        OF_CONTACTS.formatted(Sql.in(finalIds.size())),
        row -> new Tagged(row.uuid("final_id"), row.text("tag_key"), row.text("tag")),
        it ->
            tags.computeIfAbsent(it.contactId(), _ -> new LinkedHashMap<>())
                .put(it.key(), it.tag()),
        parameters.toArray());
    Map<UUID, List<String>> lists = new HashMap<>();
    tags.forEach((contact, byKey) -> lists.put(contact, List.copyOf(byKey.values())));
    return lists;
  }

  /** Adds tags to a contact; one that is there already stays as it is. */
  public void add(UUID workspaceId, UUID contactId, List<String> tags, String source, Instant at) {
    add(workspaceId, Map.of(contactId, tags), source, at);
  }

  /** Adds tags to contacts, by these; one that is there already stays as it is. */
  public void add(
      UUID workspaceId, Map<UUID, ? extends Collection<String>> tags, String source, Instant at) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    tags.forEach((contactId, ofContact) -> {
      for (String tag : ofContact) {
        rows.add(new @Nullable Object[] {workspaceId, contactId, key(tag), tag, source, at});
      }
    });
    sql.upsert(
        """
        insert into contact_tag (workspace_id, contact_id, tag_key, tag, source, told_at)
        values %s
        on duplicate key update tag_key = tag_key
        """,
        rows);
  }

  public void remove(UUID workspaceId, UUID finalId, List<String> tags) {
    if (!tags.isEmpty()) {
      List<Object> parameters = new ArrayList<>(List.of(workspaceId, finalId));
      tags.forEach(tag -> parameters.add(key(tag)));
      sql.update(REMOVE.formatted(Sql.in(tags.size())), parameters.toArray());
    }
  }
}
