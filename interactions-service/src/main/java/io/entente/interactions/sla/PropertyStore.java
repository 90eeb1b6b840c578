package io.entente.interactions.sla;

import io.entente.interactions.sla.TargetStore.Subject;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What policies look at in conversations, as it was last set on them. */
@Singleton
final class PropertyStore {
  static final String FACETS =
      """
      select straight_join f.conversation_id, f.facet, f.value
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
      join conversation_facet f force index (primary)
        on f.workspace_id = cast(asked.workspace_id as uuid)
        and f.conversation_id = cast(asked.conversation_id as uuid)
      """;

  private final Sql sql;

  PropertyStore(Sql sql) {
    this.sql = sql;
  }

  private record Facet(UUID conversationId, String kind, String value) {}

  /** By the ids of the conversations; a statement only if something was set on one of them. */
  Map<UUID, Properties> of(Collection<TargetChange> changes) {
    Map<UUID, Properties> properties = new HashMap<>();
    List<Subject> worked = new ArrayList<>();
    for (TargetChange change : changes) {
      properties.put(
          change.conversationId(), Properties.plain(change.channel(), change.connectionId()));
      if (change.worked()) {
        worked.add(new Subject(change.workspaceId(), change.conversationId()));
      }
    }
    if (!worked.isEmpty()) {
      sql.each(
          FACETS,
          row -> new Facet(row.uuid("conversation_id"), row.text("facet"), row.text("value")),
          facet ->
              properties.computeIfPresent(
                  facet.conversationId(), (_, known) -> known.with(facet.kind(), facet.value())),
          TargetStore.subjects(worked));
    }
    return properties;
  }
}
