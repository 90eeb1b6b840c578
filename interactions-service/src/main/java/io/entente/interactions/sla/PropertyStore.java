package io.entente.interactions.sla;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.sla.TargetStore.Subject;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

  static final String SEGMENTS =
      """
      select straight_join asked.conversation_id, s.segment_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
        customer_id char(36) path '$[2]')) asked
      join identity i force index (primary)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.id = cast(asked.customer_id as uuid)
      join contact_segment s force index (primary)
        on s.workspace_id = i.workspace_id and s.contact_id = i.contact_id
      """;

  private final Sql sql;

  PropertyStore(Sql sql) {
    this.sql = sql;
  }

  private record Facet(UUID conversationId, String kind, String value) {}

  private record Member(UUID conversationId, UUID segmentId) {}

  /**
   * By the ids of the conversations; a statement only if something was set on one of them, and one
   * only if there is one for which segments matter.
   */
  Map<UUID, Properties> of(
      Collection<TargetChange> changes, Predicate<TargetChange> looksAtSegments) {
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
    addSegments(changes.stream().filter(looksAtSegments).toList(), properties);
    return properties;
  }

  private void addSegments(List<TargetChange> changes, Map<UUID, Properties> properties) {
    if (changes.isEmpty()) {
      return;
    }
    sql.each(
        SEGMENTS,
        row -> new Member(UUID.fromString(row.text("conversation_id")), row.uuid("segment_id")),
        member ->
            properties.computeIfPresent(
                member.conversationId(), (_, known) -> known.in(member.segmentId())),
        Rows.of(
            changes,
            it -> new @Nullable Object[] {it.workspaceId(), it.conversationId(), it.customerId()}));
  }
}
