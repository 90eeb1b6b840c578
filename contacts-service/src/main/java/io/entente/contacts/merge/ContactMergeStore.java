package io.entente.contacts.merge;

import io.entente.contacts.merge.MergeForest.Branch;
import io.entente.contacts.point.PointKey;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges, also those that were taken back. */
@Singleton
final class ContactMergeStore {
  private static final String COLUMNS =
      "id, kept_id, absorbed_id, ground, proof, member_id, merged_at, kept_values,"
          + " absorbed_values, undone_at, undone_by";

  static final String FIND =
      "select " + COLUMNS + " from contact_merge where workspace_id = ? and id = ?";

  static final String LOCK = FIND + " for update";

  static final String STANDING =
      """
      select kept_id, absorbed_id from contact_merge
      where workspace_id = ? and standing_id in %s
      """;

  static final String BY_POINT =
      """
      select id from contact_merge force index (contact_merge_by_point)
      where workspace_id = ? and proof_point = ? and standing_id is not null
      order by id
      """;

  /** Each half ends at the limit, so that a page costs what it shows. */
  static final String OF_HOMES =
      """
      (select %1$s from contact_merge force index (contact_merge_of_kept)
       where workspace_id = ? and kept_id in %2$s and id < ?
       order by id desc limit ?)
      union
      (select %1$s from contact_merge force index (contact_merge_of_absorbed)
       where workspace_id = ? and absorbed_id in %2$s and id < ?
       order by id desc limit ?)
      order by id desc limit ?
      """;

  /** All in which any of some contacts had a part. */
  static final String WITH =
      """
      (select %1$s from contact_merge force index (contact_merge_of_kept)
       where workspace_id = ? and kept_id in %2$s)
      union
      (select %1$s from contact_merge force index (contact_merge_of_absorbed)
       where workspace_id = ? and absorbed_id in %2$s)
      """;

  private static final Argument<List<MergedValue>> VALUES = Argument.listOf(MergedValue.class);

  private final Sql sql;
  private final ObjectMapper json;

  ContactMergeStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * @param point by which a rule knew; null if it was no point
   */
  void insert(UUID workspaceId, ContactMerge merge, @Nullable PointKey point) {
    MergeProof proof = merge.proof();
    sql.update(
        """
        insert into contact_merge (workspace_id, id, kept_id, absorbed_id, standing_id, ground,
                                   proof, proof_point, member_id, merged_at, kept_values,
                                   absorbed_values)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        merge.id(),
        merge.keptId(),
        merge.absorbedId(),
        merge.absorbedId(),
        merge.ground().code(),
        proof == null ? null : proof.code(),
        point == null ? null : point.id(),
        merge.memberId(),
        merge.mergedAt(),
        write(merge.values()),
        write(merge.absorbedValues()));
  }

  /**
   * @param by who does; null of a rule
   */
  void undo(UUID workspaceId, UUID id, Instant at, @Nullable UUID by) {
    sql.update(
        """
        update contact_merge
        set standing_id = null, undone_at = ?, undone_by = ?
        where workspace_id = ? and id = ?
        """,
        at,
        by,
        workspaceId,
        id);
  }

  Optional<ContactMerge> find(UUID workspaceId, UUID id) {
    return sql.first(FIND, this::merge, workspaceId, id);
  }

  /** A merge that no other transaction changes meanwhile. */
  Optional<ContactMerge> lock(UUID workspaceId, UUID id) {
    return sql.first(LOCK, this::merge, workspaceId, id);
  }

  /** The merges that stand by which these contacts were absorbed. */
  List<Branch> standing(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return sql.list(
        STANDING.formatted(Sql.in(homes.size())),
        row -> new Branch(row.uuid("kept_id"), row.uuid("absorbed_id")),
        parameters.toArray());
  }

  /** The merges that stand because a rule knew by this point. */
  List<UUID> joinedBy(UUID workspaceId, PointKey point) {
    return sql.list(BY_POINT, row -> row.uuid("id"), workspaceId, point.id());
  }

  /** The merges that had to do with these contacts before {@code place}, the latest first. */
  List<ContactMerge> of(UUID workspaceId, Collection<UUID> homes, UUID place, int limit) {
    List<Object> half = new ArrayList<>(homes.size() + 3);
    half.add(workspaceId);
    half.addAll(homes);
    half.add(place);
    half.add(limit);
    List<Object> parameters = new ArrayList<>(half);
    parameters.addAll(half);
    parameters.add(limit);
    return sql.list(
        OF_HOMES.formatted(COLUMNS, Sql.in(homes.size())), this::merge, parameters.toArray());
  }

  List<ContactMerge> with(UUID workspaceId, Collection<UUID> contactIds) {
    List<Object> half = new ArrayList<>(contactIds.size() + 1);
    half.add(workspaceId);
    half.addAll(contactIds);
    List<Object> parameters = new ArrayList<>(half);
    parameters.addAll(half);
    return sql.list(
        WITH.formatted(COLUMNS, Sql.in(contactIds.size())), this::merge, parameters.toArray());
  }

  /** Keeps other values of merges. */
  void rewrite(UUID workspaceId, List<ContactMerge> changed) {
    List<@Nullable Object[]> rows = new ArrayList<>(changed.size());
    for (ContactMerge merge : changed) {
      rows.add(
          new @Nullable Object[] {
            write(merge.values()), write(merge.absorbedValues()), workspaceId, merge.id()
          });
    }
    sql.batch(
        """
        update contact_merge set kept_values = ?, absorbed_values = ?
        where workspace_id = ? and id = ?
        """,
        rows);
  }

  private ContactMerge merge(Row row) throws SQLException {
    String proof = row.textOrNull("proof");
    return new ContactMerge(
        row.uuid("id"),
        row.uuid("kept_id"),
        row.uuid("absorbed_id"),
        MergeGround.of(row.text("ground")),
        proof == null ? null : MergeProof.of(proof),
        row.uuidOrNull("member_id"),
        row.instant("merged_at"),
        read(row.text("kept_values")),
        read(row.text("absorbed_values")),
        row.instantOrNull("undone_at"),
        row.uuidOrNull("undone_by"));
  }

  private String write(List<MergedValue> values) {
    try {
      return json.writeValueAsString(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MergedValue> read(String values) {
    try {
      @Nullable List<MergedValue> read = json.readValue(values, VALUES);
      return read == null ? List.of() : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
