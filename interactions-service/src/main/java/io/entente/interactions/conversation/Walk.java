package io.entente.interactions.conversation;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.facet.FacetKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which index conversations are found: in stretches, one for each status and each customer,
 * connection or value, that are read one after the other. What the index does not tell is looked at
 * conversation by conversation.
 *
 * @param leading the facet whose index gives the conversations; null if another does
 * @param members the segment whose few members' conversations they are; null if they are found
 *     otherwise
 */
record Walk(Conditions conditions, @Nullable FacetFilter leading, @Nullable SegmentFilter members) {

  /** A stretch of the index. */
  record Stretch(
      ConversationStatus status,
      @Nullable UUID customer,
      @Nullable UUID connection,
      @Nullable Boolean assigned,
      @Nullable String value) {}

  static Walk of(Conditions conditions, boolean facetMayLead) {
    boolean leads =
        facetMayLead && conditions.customers() == null && !conditions.facets().isEmpty();
    return new Walk(conditions, leads ? conditions.facets().getFirst() : null, null);
  }

  /** The same, by the members of a segment if nothing else leads and they are few. */
  Walk orOfSegment() {
    if (leading != null || isOfCustomers()) {
      return this;
    }
    return conditions.segments().stream()
        .filter(SegmentFilter::few)
        .findFirst()
        .map(segment -> new Walk(conditions, null, segment))
        .orElse(this);
  }

  private boolean isOfCustomers() {
    return conditions.customers() != null;
  }

  private boolean isByConnection() {
    return leading == null && members == null && conditions.isReadByConnection();
  }

  private boolean isByDeadlineIndex() {
    return conditions.isByDeadline() && !isOfCustomers() && leading == null && members == null;
  }

  /** Whether the deadline, of which there has to be one, stands elsewhere. */
  boolean lacksDeadline() {
    return conditions.isByDeadline() && !isByDeadlineIndex();
  }

  /** Whether the index is the conversations' own and tells whether somebody owns them. */
  private boolean tellsWhetherAssigned() {
    return leading == null && members == null && !isOfCustomers() && !conditions.isByDeadline();
  }

  /** Whether a conversation may stand in several stretches. */
  boolean mayRepeat() {
    return (leading != null && leading.values().size() > 1)
        || (members != null && members.ids().size() > 1);
  }

  List<Stretch> stretches() {
    List<@Nullable Boolean> owned =
        tellsWhetherAssigned() && conditions.assigned() == null
            ? List.of(false, true)
            : Collections.singletonList(conditions.assigned());
    List<Stretch> stretches = new ArrayList<>();
    for (ConversationStatus status : conditions.statuses()) {
      for (UUID customer : orAny(conditions.customers())) {
        for (UUID connection : orAny(isByConnection() ? conditions.connections() : null)) {
          for (Boolean assigned : owned) {
            for (String value : orAny(values())) {
              stretches.add(new Stretch(status, customer, connection, assigned, value));
            }
          }
        }
      }
    }
    return stretches;
  }

  /** Of the facet or the segment that leads; null if there is none. */
  private @Nullable List<String> values() {
    if (members != null) {
      return members.ids().stream().map(UUID::toString).toList();
    }
    return leading == null ? null : leading.values();
  }

  private static <T> List<@Nullable T> orAny(@Nullable List<T> values) {
    return values == null ? Collections.singletonList(null) : new ArrayList<>(values);
  }

  /** The table that is walked, with its alias and index. */
  String table() {
    if (leading != null) {
      return "conversation_facet f force index (conversation_facet_list)";
    }
    if (members != null) {
      return "contact_segment m force index (contact_segment_members)";
    }
    if (isByDeadlineIndex()) {
      return "conversation_deadline d force index ("
          + (isByConnection() ? conditions.order().indexOfConnection() : conditions.order().index())
          + ")";
    }
    return "conversation c force index (" + index() + ")";
  }

  /** A customer's conversations are so few that they are sorted when asked for. */
  private String index() {
    if (isOfCustomers()) {
      return "conversation_strand";
    }
    return isByConnection() ? conditions.order().indexOfConnection() : conditions.order().index();
  }

  /** What leads from the table that is walked to the conversation, and to its deadline. */
  String joins() {
    String conversation =
        """
         straight_join conversation c force index (primary)
          on c.workspace_id = %1$s.workspace_id and c.id = %1$s.conversation_id
        """;
    String deadline =
        """
         straight_join conversation_deadline d force index (primary)
          on d.workspace_id = c.workspace_id and d.conversation_id = c.id
        """;
    String ofMembers =
        """
         straight_join identity p force index (identity_of_contact)
          on p.workspace_id = m.workspace_id and p.contact_id = m.contact_id
         straight_join conversation c force index (conversation_strand)
          on c.workspace_id = p.workspace_id and c.customer_id = p.id
        """;
    if (isByDeadlineIndex()) {
      return conversation.formatted("d");
    }
    if (members != null) {
      return ofMembers + (lacksDeadline() ? deadline : "");
    }
    return (leading == null ? "" : conversation.formatted("f")) + (lacksDeadline() ? deadline : "");
  }

  /** The id's column in the table that is walked. */
  String id() {
    if (leading != null) {
      return "f.conversation_id";
    }
    return isByDeadlineIndex() ? "d.conversation_id" : "c.id";
  }

  /** What the index tells. */
  Parts told(Stretch stretch) {
    Parts parts = new Parts();
    if (leading != null) {
      parts.add(
          "f.workspace_id = ? and f.facet = ? and f.value = ? and f.status = ?",
          conditions.workspaceId(),
          leading.kind(),
          stretch.value(),
          stretch.status());
    } else if (members != null) {
      parts.add(
          "m.workspace_id = ? and m.segment_id = ? and c.status = ?",
          conditions.workspaceId(),
          stretch.value(),
          stretch.status());
      parts.addIf("c.assigned = ?", stretch.assigned());
      addBounds(parts);
    } else if (isByDeadlineIndex()) {
      parts.add("d.workspace_id = ? and d.status = ?", conditions.workspaceId(), stretch.status());
      parts.addIf("d.connection_id = ?", stretch.connection());
      parts.addIf("d.due_at <= ?", conditions.bounds().dueUntil());
    } else {
      parts.add("c.workspace_id = ? and c.status = ?", conditions.workspaceId(), stretch.status());
      parts.addIf("c.customer_id = ?", stretch.customer());
      parts.addIf("c.connection_id = ?", stretch.connection());
      parts.addIf("c.assigned = ?", stretch.assigned());
      addBounds(parts);
    }
    return parts;
  }

  private void addBounds(Parts parts) {
    parts.addIf("c.wait_order <= ?", conditions.bounds().waitingUntil());
    parts.addIf("c.opened_at >= ?", conditions.bounds().openedFrom());
    parts.addIf("c.opened_at < ?", conditions.bounds().openedBefore());
  }

  /** A facet of one value, which a conversation has once at most: a join costs less than a look. */
  private boolean isJoined(FacetFilter facet) {
    return !facet.equals(leading) && facet.values().size() == 1;
  }

  /** The facets that are joined, {@code x0}, {@code x1} and so on, in their order. */
  List<FacetFilter> joined() {
    return conditions.facets().stream().filter(this::isJoined).toList();
  }

  /**
   * Joins the facets that are not looked at otherwise.
   *
   * @param how the kind of join
   * @param id the column of the conversation's id
   */
  Parts facetJoins(String how, String id) {
    Parts parts = new Parts();
    List<FacetFilter> joined = joined();
    for (int place = 0; place < joined.size(); place++) {
      parts.add(
          """
           %1$s conversation_facet x%2$d force index (primary)
            on x%2$d.workspace_id = ? and x%2$d.conversation_id = %3$s
            and x%2$d.facet = ? and x%2$d.value = ?
          """
              .formatted(how, place, id),
          conditions.workspaceId(),
          joined.get(place).kind(),
          joined.get(place).values().getFirst());
    }
    return parts;
  }

  /** What has to be looked at besides: of the conversation c. */
  Parts rest() {
    Parts parts = new Parts();
    if (!isByConnection()) {
      parts.addIn("c.connection_id", conditions.connections());
    }
    parts.addIn("c.channel", conditions.channels());
    if (leading != null || isByDeadlineIndex()) {
      parts.addIf("c.assigned = ?", conditions.assigned());
      addBounds(parts);
    }
    for (FacetFilter facet : conditions.facets()) {
      if (!facet.equals(leading) && !isJoined(facet)) {
        Looks.addHas(facet, parts);
      }
    }
    for (SegmentFilter segment : conditions.segments()) {
      if (!segment.equals(members)) {
        Looks.addIsIn(segment, parts);
      }
    }
    for (FacetKind kind : conditions.without()) {
      Looks.addHasNone(kind, parts);
    }
    if (conditions.unread()) {
      Looks.addIsUnread(conditions.readerId(), parts);
    }
    return parts;
  }
}
