package io.entente.interactions.conversation;

import io.entente.interactions.facet.FacetKind;
import io.entente.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What no index of a list tells, and is looked at conversation by conversation: of the one c. */
final class Looks {
  private static final String HAS_NONE =
      """
      (select 1 from conversation_facet x force index (primary)
       where x.workspace_id = c.workspace_id and x.conversation_id = c.id and x.facet = ?
       limit 1) is null
      """;
  private static final String IS_UNREAD =
      """
      (select 1 from conversation_read u force index (primary)
       where u.workspace_id = c.workspace_id and u.agent_id = ? and u.conversation_id = c.id
         and u.messages >= c.messages limit 1) is null
      """;

  private Looks() {}

  static void addHasNone(FacetKind kind, Parts parts) {
    parts.add(HAS_NONE, kind);
  }

  static void addIsUnread(UUID readerId, Parts parts) {
    parts.add(IS_UNREAD, readerId);
  }

  /** The customer's contact may not be known yet: then they are in none. */
  static void addIsIn(SegmentFilter segment, Parts parts) {
    parts.add(
        """
        (select straight_join 1 from identity p force index (primary)
         join contact_segment s force index (primary)
           on s.workspace_id = p.workspace_id and s.contact_id = p.contact_id
           and s.segment_id in %s
         where p.workspace_id = c.workspace_id and p.id = c.customer_id limit 1) is not null
        """
            .formatted(Sql.in(segment.ids().size())),
        segment.ids().toArray());
  }

  /** With exists the facets of all conversations would be collected first. */
  static void addHas(FacetFilter facet, Parts parts) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(facet.kind());
    parameters.addAll(facet.values());
    parts.add(
        """
        (select 1 from conversation_facet x force index (primary)
         where x.workspace_id = c.workspace_id and x.conversation_id = c.id and x.facet = ?
           and x.value in %s limit 1) is not null
        """
            .formatted(Sql.in(facet.values().size())),
        parameters.toArray());
  }
}
