package io.entente.interactions.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.events.IdentityMapping;
import io.entente.events.InboundInteraction;
import io.entente.events.Party;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Handles and names as messages tell them, and contacts as contacts-service tells them. What was
 * written lately is remembered, so that the row of a brand is not written, and locked, by every
 * batch of messages.
 */
@Singleton
public final class IdentityStore {
  private static final int REMEMBERED = 20_000;

  /** Another replica may have kept another name meanwhile. */
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

  private final Sql sql;
  private final Transactions transactions;
  private final Cache<IdentityKey, Sighting> written =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

  IdentityStore(Sql sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** Keeps who wrote and who was addressed. */
  public void see(Collection<InboundInteraction> messages) {
    TreeMap<IdentityKey, Sighting> seen = new TreeMap<>();
    for (InboundInteraction message : messages) {
      see(message, message.author(), seen);
      Party recipient = message.recipient();
      if (recipient != null) {
        see(message, recipient, seen);
      }
    }
    seen.values().removeIf(this::isWritten);
    write(List.copyOf(seen.values()));
  }

  private static void see(
      InboundInteraction message, Party party, Map<IdentityKey, Sighting> seen) {
    if (party.externalId().isEmpty()) {
      // Somebody who was erased.
      return;
    }
    IdentityKey key = new IdentityKey(message.workspaceId(), party.identityId());
    seen.merge(key, new Sighting(key, party, message.occurredAt()), Sighting::newer);
  }

  /** Has all that is seen of them next be written: their rows may have been emptied meanwhile. */
  public void emptied(UUID workspaceId, UUID identityId) {
    written.invalidate(new IdentityKey(workspaceId, identityId));
  }

  private boolean isWritten(Sighting sighting) {
    Sighting before = written.getIfPresent(sighting.key());
    return before != null && sighting.isToldBy(before);
  }

  /** The row itself says who was erased: it may have been just now, unknown to who asked before. */
  private void write(List<Sighting> sightings) {
    if (sightings.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into identity (workspace_id, id, external_id, handle, name, named_at)
        select seen.workspace_id, seen.id, seen.external_id, seen.handle, seen.name, seen.named_at
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', id char(36) path '$[1]',
          external_id varchar(512) character set utf8mb4 path '$[2]',
          handle varchar(255) character set utf8mb4 path '$[3]',
          name varchar(255) character set utf8mb4 path '$[4]',
          named_at datetime(6) path '$[5]', seen_at datetime(6) path '$[6]')) seen
        on duplicate key update
          external_id = if(seen.seen_at <= identity.erased_at,
                           identity.external_id, values(external_id)),
          handle = if(seen.seen_at <= identity.erased_at, identity.handle,
                      if(identity.named_at is null or values(named_at) > identity.named_at,
                         values(handle), identity.handle)),
          name = if(seen.seen_at <= identity.erased_at, identity.name,
                    if(identity.named_at is null or values(named_at) > identity.named_at,
                       values(name), identity.name)),
          named_at = if(seen.seen_at <= identity.erased_at, identity.named_at,
                        greatest(coalesce(identity.named_at, values(named_at)),
                                 coalesce(values(named_at), identity.named_at)))
        """,
        Rows.of(sightings, IdentityStore::columns));
    transactions.afterCommit(
        () -> sightings.forEach(it -> written.asMap().merge(it.key(), it, Sighting::newer)));
  }

  private static @Nullable Object[] columns(Sighting sighting) {
    Party party = sighting.party();
    return new @Nullable Object[] {
      sighting.key().workspaceId(),
      sighting.key().id(),
      party.externalId(),
      party.handle(),
      party.name(),
      sighting.tells() ? sighting.at() : null,
      sighting.at()
    };
  }

  /** Keeps which contacts identities belong to; an older mapping changes nothing. */
  void map(Collection<IdentityMapping> mappings) {
    TreeMap<IdentityKey, IdentityMapping> newest = new TreeMap<>();
    for (IdentityMapping mapping : mappings) {
      newest.merge(
          new IdentityKey(mapping.workspaceId(), mapping.identityId()),
          mapping,
          (a, b) -> a.version() > b.version() ? a : b);
    }
    if (newest.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into identity (workspace_id, id, contact_id, contact_version)
        select told.workspace_id, told.id, told.contact_id, told.version
        from json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', id char(36) path '$[1]',
          contact_id char(36) path '$[2]', version bigint path '$[3]')) told
        on duplicate key update
          contact_id = if(values(contact_version) > identity.contact_version,
                          values(contact_id), identity.contact_id),
          contact_version = greatest(values(contact_version), identity.contact_version)
        """,
        Rows.of(
            newest.values(),
            it ->
                new @Nullable Object[] {
                  it.workspaceId(), it.identityId(), it.contactId(), it.version()
                }));
  }

  /** All identities of a contact. */
  public List<UUID> ofContact(UUID workspaceId, UUID contactId) {
    return sql.list(
        "select id from identity where workspace_id = ? and contact_id = ? order by id",
        row -> row.uuid("id"),
        workspaceId,
        contactId);
  }

  /** Whether two identities are of one contact, as far as is known. */
  public boolean areOfOneContact(UUID workspaceId, UUID one, UUID other) {
    return sql.number(
            """
            select count(*) from identity a
            join identity b on b.workspace_id = a.workspace_id and b.contact_id = a.contact_id
            where a.workspace_id = ? and a.id = ? and b.id = ?
            """,
            workspaceId,
            one,
            other)
        > 0;
  }
}
