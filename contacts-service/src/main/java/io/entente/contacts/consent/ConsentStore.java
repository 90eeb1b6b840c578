package io.entente.contacts.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of consents, and how often others were told what follows from it. */
@Singleton
final class ConsentStore {
  private static final String COLUMNS =
      """
      select contact_id, coalesce(said_of, contact_id) said_of, id, purpose, channel, choice, occurred_at, source, text_version,
             proof, recorded_at, recorded_by
      from consent where workspace_id = ?
      """;
  static final String OF_HOMES =
      COLUMNS + " and contact_id in %s order by occurred_at desc, recorded_at desc, id, contact_id";
  static final String HELD =
      "select count(*) from contact_hold where workspace_id = ? and contact_id in %s";

  private final Sql sql;

  ConsentStore(Sql sql) {
    this.sql = sql;
  }

  List<ConsentEntry> of(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return sql.list(
        OF_HOMES.formatted(Sql.in(homes.size())), ConsentStore::entry, parameters.toArray());
  }

  /** Whether something of the person must not be erased for now. */
  boolean isHeld(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return sql.number(HELD.formatted(Sql.in(homes.size())), parameters.toArray()) > 0;
  }

  boolean isErased(UUID workspaceId, UUID contactId) {
    return sql.number(
            """
            select count(*) from contact
            where workspace_id = ? and id = ? and erased_at is not null
            """,
            workspaceId,
            contactId)
        > 0;
  }

  Optional<ConsentEntry> find(UUID workspaceId, UUID contactId, UUID id) {
    return sql.first(
        COLUMNS + " and contact_id = ? and id = ?",
        ConsentStore::entry,
        workspaceId,
        contactId,
        id);
  }

  void insert(UUID workspaceId, Collection<ConsentEntry> entries) {
    sql.batch(
        """
        insert into consent (workspace_id, contact_id, said_of, id, purpose, channel, choice,
                             occurred_at, source, text_version, proof, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries.stream().map(entry -> row(workspaceId, entry)).toList());
  }

  private static @Nullable Object[] row(UUID workspaceId, ConsentEntry entry) {
    return new @Nullable Object[] {
      workspaceId,
      entry.contactId(),
      entry.saidOf(),
      entry.id(),
      entry.purpose(),
      entry.channel(),
      entry.choice(),
      entry.occurredAt(),
      entry.source(),
      entry.textVersion(),
      entry.proof(),
      entry.recordedAt(),
      entry.recordedBy()
    };
  }

  /**
   * The version to tell others next. Nobody else tells of the contact until the transaction ends:
   * what is read from now on is as new as the version says.
   */
  long nextVersion(UUID workspaceId, UUID contactId) {
    sql.update(
        """
        insert into consent_told (workspace_id, contact_id, version) values (?, ?, 1)
        on duplicate key update version = version + 1
        """,
        workspaceId,
        contactId);
    return sql.number(
        "select version from consent_told where workspace_id = ? and contact_id = ?",
        workspaceId,
        contactId);
  }

  private static ConsentEntry entry(Row row) throws SQLException {
    String channel = row.textOrNull("channel");
    return new ConsentEntry(
        row.uuid("id"),
        row.uuid("contact_id"),
        row.uuid("said_of"),
        ConsentPurpose.valueOf(row.text("purpose")),
        channel == null ? null : Channel.valueOf(channel),
        ConsentChoice.valueOf(row.text("choice")),
        row.instant("occurred_at"),
        row.text("source"),
        row.textOrNull("text_version"),
        row.textOrNull("proof"),
        row.instant("recorded_at"),
        row.uuid("recorded_by"));
  }
}
