package io.entente.contacts.link;

import io.entente.events.Channel;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Identities and their handles, many at a time. */
@Singleton
final class IdentityLinkStore {
  /** A join, for an {@code in} of rows costs the planner seconds where there are hundreds. */
  static final String LOCK =
      """
      with wanted (workspace, id) as (values %s)
      select i.workspace_id, i.id, i.contact_id, i.version, i.channel, i.external_id,
             i.handle, i.handle_seen_at, i.name, i.name_seen_at, i.first_seen_at, i.last_seen_at
      from wanted
      straight_join identity i on i.workspace_id = wanted.workspace and i.id = wanted.id
      for update
      """;

  private final Sql sql;

  IdentityLinkStore(Sql sql) {
    this.sql = sql;
  }

  /** Those of the identities that are known; no other transaction changes them meanwhile. */
  NavigableMap<IdentityKey, LinkedIdentity> lock(Set<IdentityKey> keys) {
    NavigableMap<IdentityKey, LinkedIdentity> found = new TreeMap<>();
    if (!keys.isEmpty()) {
      Object[] parameters =
          keys.stream().flatMap(key -> List.of(key.workspaceId(), key.id()).stream()).toArray();
      sql.each(
          LOCK.formatted(Sql.values(keys.size(), 2)),
          IdentityLinkStore::identity,
          identity -> found.put(identity.key(), identity),
          parameters);
    }
    return found;
  }

  /** Adds identities, but for those that another transaction has added meanwhile. */
  void insert(Collection<LinkedIdentity> identities) {
    sql.upsert(
        """
        insert into identity (workspace_id, id, contact_id, version, channel, external_id,
                              handle, handle_seen_at, name, name_seen_at,
                              first_seen_at, last_seen_at)
        values %s
        on duplicate key update id = values(id)
        """,
        rows(identities, IdentityLinkStore::inserted));
  }

  void update(Collection<LinkedIdentity> identities) {
    sql.batch(
        """
        update identity
        set handle = ?, handle_seen_at = ?, name = ?, name_seen_at = ?,
            first_seen_at = ?, last_seen_at = ?
        where workspace_id = ? and id = ?
        """,
        rows(identities, IdentityLinkStore::updated));
  }

  /** Adds to the history of handles; a handle seen before gets its first and last times. */
  void note(Collection<HandleUse> handles) {
    sql.upsert(
        """
        insert into identity_handle (workspace_id, identity_id, handle_key, handle,
                                     first_seen_at, last_seen_at)
        values %s
        on duplicate key update
          handle = if(values(last_seen_at) > last_seen_at
                      or values(last_seen_at) = last_seen_at and values(handle) > handle,
                      values(handle), handle),
          first_seen_at = least(first_seen_at, values(first_seen_at)),
          last_seen_at = greatest(last_seen_at, values(last_seen_at))
        """,
        rows(handles, IdentityLinkStore::used));
  }

  private static LinkedIdentity identity(Row row) throws SQLException {
    return new LinkedIdentity(
        new IdentityKey(row.uuid("workspace_id"), row.uuid("id")),
        row.uuid("contact_id"),
        row.number("version"),
        new Appearance(
            Channel.valueOf(row.text("channel")),
            row.text("external_id"),
            dated(row.textOrNull("handle"), row.instantOrNull("handle_seen_at")),
            dated(row.textOrNull("name"), row.instantOrNull("name_seen_at")),
            row.instant("first_seen_at"),
            row.instant("last_seen_at")));
  }

  private static @Nullable Dated dated(@Nullable String text, @Nullable Instant at) {
    return text == null || at == null ? null : new Dated(text, at);
  }

  private static @Nullable Object[] inserted(LinkedIdentity identity) {
    Appearance seen = identity.appearance();
    return new @Nullable Object[] {
      identity.key().workspaceId(),
      identity.key().id(),
      identity.contactId(),
      identity.version(),
      seen.channel(),
      seen.externalId(),
      text(seen.handle()),
      at(seen.handle()),
      text(seen.name()),
      at(seen.name()),
      seen.firstSeenAt(),
      seen.lastSeenAt()
    };
  }

  private static @Nullable Object[] updated(LinkedIdentity identity) {
    Appearance seen = identity.appearance();
    return new @Nullable Object[] {
      text(seen.handle()),
      at(seen.handle()),
      text(seen.name()),
      at(seen.name()),
      seen.firstSeenAt(),
      seen.lastSeenAt(),
      identity.key().workspaceId(),
      identity.key().id()
    };
  }

  private static @Nullable Object[] used(HandleUse use) {
    return new @Nullable Object[] {
      use.identity().workspaceId(),
      use.identity().id(),
      use.key(),
      use.shown().text(),
      use.firstSeenAt(),
      use.shown().at()
    };
  }

  private static @Nullable String text(@Nullable Dated dated) {
    return dated == null ? null : dated.text();
  }

  private static @Nullable Instant at(@Nullable Dated dated) {
    return dated == null ? null : dated.at();
  }

  private interface Columns<T> {
    @Nullable Object[] of(T value);
  }

  private static <T> List<@Nullable Object[]> rows(Collection<T> values, Columns<T> columns) {
    List<@Nullable Object[]> rows = new ArrayList<>(values.size());
    for (T value : values) {
      rows.add(columns.of(value));
    }
    return rows;
  }
}
