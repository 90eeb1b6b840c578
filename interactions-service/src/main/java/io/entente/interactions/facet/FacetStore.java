package io.entente.interactions.facet;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facets, each with the status and the activity of its conversation. */
@Singleton
public final class FacetStore {
  static final String FOLLOW =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
        status varchar(8) path '$[2]', activity_at datetime(6) path '$[3]')) now_is
      straight_join conversation_facet f force index (primary)
        on f.workspace_id = cast(now_is.workspace_id as uuid)
        and f.conversation_id = cast(now_is.conversation_id as uuid)
      set f.status = now_is.status, f.activity_at = now_is.activity_at
      """;
  private static final String GONE =
      """
      json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]', into_id char(36) path '$[2]')) gone
      """;

  private final Sql sql;

  FacetStore(Sql sql) {
    this.sql = sql;
  }

  /** A conversation as its facets repeat it. */
  public record Told(UUID workspaceId, UUID conversationId, Enum<?> status, Instant activityAt) {}

  /** A conversation that another has taken in. */
  public record Taken(UUID workspaceId, UUID conversationId, UUID into) {}

  /** Has the facets of conversations tell their state. */
  public void follow(Collection<Told> conversations) {
    if (!conversations.isEmpty()) {
      sql.update(
          FOLLOW,
          Rows.of(
              conversations,
              it ->
                  new @Nullable Object[] {
                    it.workspaceId(), it.conversationId(), it.status(), it.activityAt()
                  }));
    }
  }

  /** Adds facets to a conversation; those that it has stay. */
  public void add(Told conversation, Collection<Facet> facets) {
    sql.upsert(
        """
        insert into conversation_facet
          (workspace_id, conversation_id, facet, value, status, activity_at)
        values %s
        on duplicate key update status = values(status), activity_at = values(activity_at)
        """,
        facets.stream()
            .map(facet ->
                new @Nullable Object[] {
                  conversation.workspaceId(),
                  conversation.conversationId(),
                  facet.kind(),
                  facet.value(),
                  conversation.status(),
                  conversation.activityAt()
                })
            .toList());
  }

  /** Removes all facets of these kinds from a conversation. */
  public void remove(UUID workspaceId, UUID conversationId, Collection<FacetKind> kinds) {
    if (!kinds.isEmpty()) {
      sql.update(
          "delete from conversation_facet where workspace_id = ? and conversation_id = ? and facet in "
              + Sql.in(kinds.size()),
          Stream.concat(Stream.of(workspaceId, conversationId), kinds.stream()).toArray());
    }
  }

  /**
   * Hands on what was set on conversations to those that took them in: all of it where nothing is
   * set there, else the mentions alone.
   */
  public void handOn(Collection<Taken> taken) {
    if (taken.isEmpty()) {
      return;
    }
    String gone =
        Rows.of(
            taken, it -> new @Nullable Object[] {it.workspaceId(), it.conversationId(), it.into()});
    sql.update(
        "update ignore "
            + GONE
            + """
            straight_join conversation_facet f force index (primary)
              on f.workspace_id = cast(gone.workspace_id as uuid)
              and f.conversation_id = cast(gone.id as uuid)
            left join work w on w.workspace_id = cast(gone.workspace_id as uuid)
              and w.conversation_id = cast(gone.into_id as uuid)
            set f.conversation_id = gone.into_id
            where f.facet = 'MENTION' or w.conversation_id is null
            """,
        gone);
    sql.update(
        "update ignore "
            + GONE
            + """
            straight_join setting s force index (primary)
              on s.workspace_id = cast(gone.workspace_id as uuid)
              and s.conversation_id = cast(gone.id as uuid)
            left join work w on w.workspace_id = cast(gone.workspace_id as uuid)
              and w.conversation_id = cast(gone.into_id as uuid)
            set s.conversation_id = gone.into_id
            where w.conversation_id is null
            """,
        gone);
    sql.update(
        "update ignore "
            + GONE
            + """
            straight_join work w force index (primary)
              on w.workspace_id = cast(gone.workspace_id as uuid)
              and w.conversation_id = cast(gone.id as uuid)
            set w.conversation_id = gone.into_id
            """,
        gone);
    sql.update(
        "delete f from "
            + GONE
            + """
            straight_join conversation_facet f force index (primary)
              on f.workspace_id = cast(gone.workspace_id as uuid)
              and f.conversation_id = cast(gone.id as uuid)
            """,
        gone);
    sql.update(
        "delete w from "
            + GONE
            + """
            straight_join work w force index (primary)
              on w.workspace_id = cast(gone.workspace_id as uuid)
              and w.conversation_id = cast(gone.id as uuid)
            """,
        gone);
    sql.update(
        "update "
            + GONE
            + """
            straight_join conversation c force index (primary)
              on c.workspace_id = cast(gone.workspace_id as uuid)
              and c.id = cast(gone.into_id as uuid)
            set c.worked = true,
                c.assigned = exists (
                  select 1 from conversation_facet f
                  where f.workspace_id = c.workspace_id and f.conversation_id = c.id
                    and f.facet = 'ASSIGNEE')
            """,
        gone);
  }
}
