package io.entente.interactions.revision;

import io.entente.events.ActorKind;
import io.entente.events.InboundRevision;
import io.entente.events.InteractionKind;
import io.entente.interactions.revision.Standing.Shown;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.Filed;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Revisions, and the messages as they are after them. */
@Singleton
final class RevisionStore {
  static final String REVISED =
      """
      select distinct r.interaction_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', interaction_id char(36) path '$[1]')) asked
      straight_join revision r force index (primary)
        on r.workspace_id = cast(asked.workspace_id as uuid)
        and r.interaction_id = cast(asked.interaction_id as uuid)
      """;
  private static final String FIRST_DELETION =
      """
      (select min(d.revised_at) from revision d force index (revision_kind)
       where d.workspace_id = i.workspace_id and d.interaction_id = i.id and d.kind = 'DELETED')
      """;
  static final String STANDINGS =
      "select straight_join i.workspace_id, i.node_id, i.id, i.entry_id, i.conversation_id, i.kind,"
          + " i.actor, i.edit_id, i.deleted_at, "
          + FIRST_DELETION
          + """
          due_deleted_at,
            (select e.id from revision e force index (revision_kind)
             where e.workspace_id = i.workspace_id and e.interaction_id = i.id
               and e.kind = 'EDITED' and e.revised_at <= coalesce(
          """
          + FIRST_DELETION
          + """
          , timestamp'9999-12-31 00:00:00')
             order by e.revised_at desc, e.id desc limit 1) due_edit_id
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
          join interaction i force index (primary)
            on i.workspace_id = cast(asked.workspace_id as uuid)
            and i.entry_id = cast(asked.entry_id as uuid)
          """;

  private final Sql sql;

  RevisionStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps those that are not kept yet. */
  void insert(Collection<InboundRevision> revisions) {
    List<@Nullable Object[]> rows = new ArrayList<>(revisions.size());
    for (InboundRevision revision : revisions) {
      rows.add(
          new @Nullable Object[] {
            revision.workspaceId(),
            revision.interactionId(),
            revision.id(),
            revision.kind(),
            revision.revisedAt(),
            revision.precision(),
            revision.body(),
            revision.language(),
            revision.receivedAt(),
            revision.html(),
            revision.stars()
          });
    }
    sql.batch(
        """
        insert ignore into revision (
          workspace_id, interaction_id, id, kind, revised_at, time_precision, body, language,
          received_at, html, stars)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Ids of those of the messages of which revisions are kept. */
  Set<UUID> revised(Collection<Filed> messages) {
    return new HashSet<>(
        sql.list(
            REVISED,
            row -> row.uuid("interaction_id"),
            Rows.of(messages, it -> new @Nullable Object[] {it.workspaceId(), it.id()})));
  }

  /** The newest edit counts, but none that is later than a deletion. */
  List<Standing> standings(Collection<Filed> messages) {
    return sql.list(STANDINGS, RevisionStore::standing, keys(messages));
  }

  void keepOriginals(Collection<Filed> messages) {
    if (!messages.isEmpty()) {
      sql.update(
          """
          insert ignore into revision (
            workspace_id, interaction_id, id, kind, revised_at, time_precision, body, language,
            received_at, html, language_detected, stars)
          select straight_join i.workspace_id, i.id, i.id, 'ORIGINAL', i.occurred_at,
                 i.time_precision, i.body, i.language, i.received_at, i.html, i.language_detected, i.stars
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
          join interaction i force index (primary)
            on i.workspace_id = cast(asked.workspace_id as uuid)
            and i.entry_id = cast(asked.entry_id as uuid)
          """,
          keys(messages));
    }
  }

  /** Makes the messages as their revisions want them. */
  void apply(Collection<Standing> standings) {
    sql.update(
        """
        update json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]',
          edit_id char(36) path '$[2]', deleted_at datetime(6) path '$[3]')) due
        straight_join interaction i force index (primary)
          on i.workspace_id = cast(due.workspace_id as uuid)
          and i.entry_id = cast(due.entry_id as uuid)
        join revision o force index (primary)
          on o.workspace_id = i.workspace_id and o.interaction_id = i.id and o.id = i.id
        left join revision e force index (primary)
          on e.workspace_id = i.workspace_id and e.interaction_id = i.id
          and e.id = cast(due.edit_id as uuid)
        set i.body = if(due.deleted_at is null, coalesce(e.body, o.body), ''),
            i.html = if(
              due.deleted_at is null, if(e.id is null, o.html, e.html), null),
            i.language = coalesce(e.language, o.language),
            i.language_detected = e.language is null and o.language_detected,
            i.occurred_at = if(
              i.kind = 'REVIEW' and i.actor = 'CUSTOMER',
              coalesce(e.revised_at, o.revised_at), i.occurred_at),
            i.time_precision = if(
              i.kind = 'REVIEW' and i.actor = 'CUSTOMER',
              coalesce(e.time_precision, o.time_precision), i.time_precision),
            i.stars = if(
              i.kind = 'REVIEW' and i.actor = 'CUSTOMER', coalesce(e.stars, o.stars), null),
            i.review_version = i.review_version + 1,
            i.edit_id = e.id, i.edited_at = e.revised_at, i.deleted_at = due.deleted_at
        """,
        Rows.of(
            standings,
            it ->
                new @Nullable Object[] {
                  it.message().workspaceId(),
                  it.message().entryId(),
                  it.due().editId(),
                  it.due().deletedAt()
                }));
  }

  private static String keys(Collection<Filed> messages) {
    return Rows.of(messages, it -> new @Nullable Object[] {it.workspaceId(), it.entryId()});
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        new Filed(
            row.uuid("workspace_id"), row.uuid("node_id"), row.uuid("id"), row.uuid("entry_id")),
        row.uuidOrNull("conversation_id"),
        InteractionKind.valueOf(row.text("kind")) == InteractionKind.REVIEW
            && ActorKind.valueOf(row.text("actor")) == ActorKind.CUSTOMER,
        new Shown(row.uuidOrNull("edit_id"), row.instantOrNull("deleted_at")),
        new Shown(row.uuidOrNull("due_edit_id"), row.instantOrNull("due_deleted_at")));
  }
}
