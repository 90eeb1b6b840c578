package io.entente.interactions.erasure;

import io.entente.events.ErasureOrder;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erasures, and the identities of those who were erased. */
@Singleton
final class ErasureStore {
  private static final Argument<List<UUID>> IDS = Argument.listOf(UUID.class);
  private static final Argument<Map<String, Long>> COUNTS =
      Argument.mapOf(String.class, Long.class);

  private final Sql sql;
  private final ObjectMapper json;

  ErasureStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Whether the order is new. */
  boolean insert(ErasureOrder order) {
    return sql.update(
            """
            insert ignore into erasure (workspace_id, id, contact_id, identity_ids, erased_at,
                                        stage, counts)
            values (?, ?, ?, ?, ?, ?, '{}')
            """,
            order.workspaceId(),
            order.erasureId(),
            order.contactId(),
            write(order.identityIds()),
            order.erasedAt(),
            Stage.ORDERED)
        == 1;
  }

  /** Forgets who the identities are, and remembers that nobody is to learn it anew. */
  void forget(ErasureOrder order) {
    if (!order.identityIds().isEmpty()) {
      sql.update(
          """
          insert into identity (workspace_id, id, erased_at)
          select ?, cast(gone.id as uuid), ?
          from json_table(?, '$[*]' columns (id char(36) path '$[0]')) gone
          on duplicate key update
            external_id = null, handle = null, name = null, named_at = null,
            erased_at = greatest(coalesce(identity.erased_at, values(erased_at)),
                                 values(erased_at))
          """,
          order.workspaceId(),
          order.erasedAt(),
          Rows.of(order.identityIds(), it -> new @Nullable Object[] {it}));
    }
  }

  Optional<Erasure> lock(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select workspace_id, id, contact_id, identity_ids, erased_at, stage, counts
        from erasure where workspace_id = ? and id = ? for update
        """,
        this::erasure,
        workspaceId,
        id);
  }

  void update(Erasure erasure) {
    sql.update(
        "update erasure set stage = ?, counts = ? where workspace_id = ? and id = ?",
        erasure.stage(),
        write(erasure.counts()),
        erasure.workspaceId(),
        erasure.id());
  }

  /** Returns when all that was being filed when it was called is filed. */
  void awaitFiling() {
    sql.list(
        """
        select group_name from consumer_offset
        where group_name in ('interactions-filing', 'interactions-revisions')
        lock in share mode
        """,
        row -> row.text("group_name"));
  }

  private Erasure erasure(Row row) throws SQLException {
    return new Erasure(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuid("contact_id"),
        read(row.text("identity_ids"), IDS),
        row.instant("erased_at"),
        Stage.valueOf(row.text("stage")),
        read(row.text("counts"), COUNTS));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String text, Argument<T> type) {
    try {
      T value = json.readValue(text, type);
      if (value == null) {
        throw new IllegalStateException("A column holds nothing");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
