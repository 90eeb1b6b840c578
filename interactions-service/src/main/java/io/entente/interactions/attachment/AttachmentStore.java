package io.entente.interactions.attachment;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.timer.Due;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of messages, and uploads that are none's yet. */
@Singleton
public final class AttachmentStore {
  static final String OF_HOLDERS =
      """
      select straight_join a.holder_id, a.position, a.id, a.name, a.content_type, a.size,
             a.sha256, a.url
      from json_table(?, '$[*]' columns (holder_id char(36) path '$[0]')) asked
      join attachment a force index (attachment_of_holder)
        on a.workspace_id = ? and a.holder_id = cast(asked.holder_id as uuid)
      """;
  static final String LOCK_OWN =
      """
      select straight_join a.id, a.holder_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join attachment a force index (primary)
        on a.workspace_id = ? and a.id = cast(asked.id as uuid)
      where a.uploaded_by = ?
      for update
      """;
  static final String LOCK_UNUSED =
      """
      select straight_join a.workspace_id, a.id, a.content_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join attachment a force index (primary)
        on a.workspace_id = cast(asked.workspace_id as uuid) and a.id = cast(asked.id as uuid)
      where a.holder_id is null
      for update
      """;
  static final String ONE =
      """
      select a.id, a.name, a.content_type, a.size, a.sha256, a.url, a.holder_id, a.uploaded_by,
             a.created_at,
             exists (
               select 1 from revision r force index (revision_kind)
               where r.workspace_id = a.workspace_id and r.interaction_id = a.holder_id
                 and r.kind = 'DELETED') deleted
      from attachment a where a.workspace_id = ? and a.id = ?
      """;
  static final String TAKE =
      """
      update json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]',
        holder_id char(36) path '$[2]', position int path '$[3]')) taken
      straight_join attachment a force index (primary)
        on a.workspace_id = cast(taken.workspace_id as uuid) and a.id = cast(taken.id as uuid)
      set a.holder_id = cast(taken.holder_id as uuid), a.position = taken.position
      where a.holder_id is null
      """;
  static final String DELETE =
      """
      delete a from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) gone
      straight_join attachment a force index (primary)
        on a.workspace_id = cast(gone.workspace_id as uuid) and a.id = cast(gone.id as uuid)
      """;
  static final String CONTENTS_OF =
      """
      select straight_join distinct a.content_id
      from json_table(?, '$[*]' columns (holder_id char(36) path '$[0]')) asked
      join attachment a force index (attachment_of_holder)
        on a.workspace_id = ? and a.holder_id = cast(asked.holder_id as uuid)
      where a.content_id is not null
      """;
  static final String DELETE_OF =
      """
      delete a from json_table(?, '$[*]' columns (holder_id char(36) path '$[0]')) gone
      straight_join attachment a force index (attachment_of_holder)
        on a.workspace_id = ? and a.holder_id = cast(gone.holder_id as uuid)
      """;
  static final String MOVE =
      """
      update attachment set holder_id = ? where workspace_id = ? and holder_id = ?
      """;

  private final Sql sql;

  AttachmentStore(Sql sql) {
    this.sql = sql;
  }

  /** An upload that no message holds. */
  record Unused(UUID workspaceId, UUID id, UUID contentId) {}

  /**
   * An attachment and who may have it.
   *
   * @param holderId null as long as it is its uploader's alone
   * @param uploadedBy null for a reference
   * @param deleted whether its message was deleted on the network
   */
  record Kept(
      Attachment attachment,
      @Nullable UUID holderId,
      @Nullable UUID uploadedBy,
      Instant createdAt,
      boolean deleted) {}

  /** Something that a message takes: at that place among its attachments. */
  record Taken(UUID workspaceId, UUID id, UUID holderId, int position) {}

  /** A file that only a network has. */
  record Reference(Taken taken, Attachment attachment, Instant at) {}

  /** The attachments of messages, in their order; messages without any are missing. */
  public Map<UUID, List<Attachment>> of(UUID workspaceId, Collection<UUID> holders) {
    record Placed(UUID holderId, int position, Attachment attachment) {}

    if (holders.isEmpty()) {
      return Map.of();
    }
    List<Placed> found =
        new ArrayList<>(
            sql.list(
                OF_HOLDERS,
                row -> new Placed(row.uuid("holder_id"), row.integer("position"), attachment(row)),
                Rows.of(holders, it -> new @Nullable Object[] {it}),
                workspaceId));
    found.sort(Comparator.comparingInt(Placed::position));
    Map<UUID, List<Attachment>> byHolder = new HashMap<>();
    for (Placed placed : found) {
      byHolder.computeIfAbsent(placed.holderId(), _ -> new ArrayList<>()).add(placed.attachment());
    }
    return byHolder;
  }

  Optional<Kept> find(UUID workspaceId, UUID id) {
    return sql.first(
        ONE,
        row ->
            new Kept(
                attachment(row),
                row.uuidOrNull("holder_id"),
                row.uuidOrNull("uploaded_by"),
                row.instant("created_at"),
                row.flag("deleted")),
        workspaceId,
        id);
  }

  void insert(UUID workspaceId, UUID uploadedBy, UUID contentId, Attachment upload, Instant at) {
    sql.update(
        """
        insert into attachment (workspace_id, id, position, name, content_type, size, content_id,
                                sha256, uploaded_by, created_at)
        values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        upload.id(),
        upload.name(),
        upload.contentType(),
        upload.size(),
        contentId,
        upload.sha256(),
        uploadedBy,
        at);
  }

  void insert(Collection<Reference> references) {
    sql.batch(
        """
        insert into attachment (workspace_id, id, holder_id, position, name, content_type, size,
                                url, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        references.stream().map(AttachmentStore::columns).toList());
  }

  private static @Nullable Object[] columns(Reference reference) {
    Attachment attachment = reference.attachment();
    return new @Nullable Object[] {
      reference.taken().workspaceId(),
      attachment.id(),
      reference.taken().holderId(),
      reference.taken().position(),
      attachment.name(),
      attachment.contentType(),
      attachment.size(),
      attachment.url(),
      reference.at()
    };
  }

  /** Those of the member's uploads that are there, by id, each with what holds it; locked. */
  Map<UUID, Optional<UUID>> lockOwn(UUID workspaceId, UUID memberId, Collection<UUID> ids) {
    record Held(UUID id, Optional<UUID> holderId) {}

    Map<UUID, Optional<UUID>> own = new HashMap<>();
    sql.each(
        LOCK_OWN,
        row -> new Held(row.uuid("id"), Optional.ofNullable(row.uuidOrNull("holder_id"))),
        held -> own.put(held.id(), held.holderId()),
        Rows.of(ids, it -> new @Nullable Object[] {it}),
        workspaceId,
        memberId);
    return own;
  }

  /** Gives uploads to messages: those that none has. */
  void take(Collection<Taken> taken) {
    sql.update(
        TAKE,
        Rows.of(
            taken,
            it ->
                new @Nullable Object[] {it.workspaceId(), it.id(), it.holderId(), it.position()}));
  }

  /** Gives all that one has to another. */
  void move(UUID workspaceId, UUID from, UUID to) {
    sql.update(MOVE, to, workspaceId, from);
  }

  /** Takes away all that one has. */
  void release(UUID workspaceId, UUID holderId) {
    sql.update(
        "update attachment set holder_id = null where workspace_id = ? and holder_id = ?",
        workspaceId,
        holderId);
  }

  List<Unused> lockUnused(Collection<Due> uploads) {
    return sql.list(
        LOCK_UNUSED,
        row -> new Unused(row.uuid("workspace_id"), row.uuid("id"), row.uuid("content_id")),
        Rows.of(uploads, it -> new @Nullable Object[] {it.workspaceId(), it.subjectId()}));
  }

  /** What the files of these consist of, each once. */
  List<UUID> contentsOf(UUID workspaceId, Collection<UUID> holders) {
    return sql.list(
        CONTENTS_OF,
        row -> row.uuid("content_id"),
        Rows.of(holders, it -> new @Nullable Object[] {it}),
        workspaceId);
  }

  /** Takes away all files of these; how many there were. */
  int deleteOf(UUID workspaceId, Collection<UUID> holders) {
    return sql.update(DELETE_OF, Rows.of(holders, it -> new @Nullable Object[] {it}), workspaceId);
  }

  void delete(Collection<Unused> uploads) {
    sql.update(DELETE, Rows.of(uploads, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
  }

  private static Attachment attachment(Row row) throws SQLException {
    String type = row.textOrNull("content_type");
    String sha256 = row.textOrNull("sha256");
    return new Attachment(
        row.uuid("id"),
        row.text("name"),
        type,
        row.numberOrNull("size"),
        sha256 != null && FileTypes.isInline(type),
        sha256,
        row.textOrNull("url"));
  }
}
