package io.entente.contacts.profile;

import io.entente.contacts.contact.Acquisition;
import io.entente.contacts.contact.Profile;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts' own rows, as members write them. */
@Singleton
final class RecordStore {
  static final String LOCK =
      "select c.id, c.name, c.version, "
          + Profile.columnsOf("c")
          + " from contact h join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id"
          + " where h.workspace_id = ? and h.id = ? and c.erased_at is null for update";

  /** What a contact shall not have, none of its homes may say. */
  static final String CLEAR =
      """
      update contact force index (contact_of_final)
      set given_name = if(?, null, given_name), family_name = if(?, null, family_name),
          language = if(?, null, language), zone = if(?, null, zone),
          company_id = if(?, null, company_id), owner_id = if(?, null, owner_id),
          campaign = if(?, null, campaign), acquired_on = if(?, null, acquired_on),
          acquired_by = if(?, null, acquired_by), blocked_at = if(?, null, blocked_at)
      where workspace_id = ? and final_id = ?
      """;

  private final Sql sql;

  RecordStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A contact that no other transaction changes or merges meanwhile.
   *
   * @param profile what the contact says by itself, whatever other homes say
   */
  record Locked(UUID id, String name, int version, Profile profile) {}

  /** Locks the contact as which {@code id} is shown. */
  Optional<Locked> lock(UUID workspaceId, UUID id) {
    return sql.first(
        LOCK,
        row ->
            new Locked(row.uuid("id"), row.text("name"), row.integer("version"), Profile.read(row)),
        workspaceId,
        id);
  }

  void insert(UUID workspaceId, UUID id, String name, Instant now) {
    sql.update(
        """
        insert into contact (workspace_id, id, final_id, name, named_after, created_at,
                             last_activity_at, version)
        values (?, ?, ?, ?, null, ?, ?, 1)
        """,
        workspaceId,
        id,
        id,
        name,
        now,
        now);
  }

  void version(UUID workspaceId, UUID id, int version) {
    sql.update(
        "update contact set version = ? where workspace_id = ? and id = ?",
        version,
        workspaceId,
        id);
  }

  /** Names a contact for good: it no longer follows the names of its identities. */
  void rename(UUID workspaceId, UUID id, String name) {
    sql.update(
        "update contact set name = ?, named_after = null where workspace_id = ? and id = ?",
        name,
        workspaceId,
        id);
  }

  void write(UUID workspaceId, UUID id, Profile profile) {
    @Nullable Acquisition won = profile.acquisition();
    sql.update(
        """
        update contact
        set given_name = ?, family_name = ?, language = ?, zone = ?, company_id = ?, owner_id = ?,
            acquired_by = ?, acquired_on = ?, campaign = ?, blocked_at = ?
        where workspace_id = ? and id = ?
        """,
        profile.givenName(),
        profile.familyName(),
        profile.language(),
        profile.zone(),
        profile.companyId(),
        profile.ownerId(),
        won == null ? null : won.source().json(),
        won == null ? null : won.on(),
        won == null ? null : won.campaign(),
        profile.blockedAt(),
        workspaceId,
        id);
  }

  void clear(UUID workspaceId, UUID finalId, ContactPatch patch) {
    boolean won = patch.clears(ContactPatch.ACQUISITION);
    sql.update(
        CLEAR,
        patch.clears(ContactPatch.GIVEN_NAME),
        patch.clears(ContactPatch.FAMILY_NAME),
        patch.clears(ContactPatch.LANGUAGE),
        patch.clears(ContactPatch.ZONE),
        patch.clears(ContactPatch.COMPANY),
        patch.clears(ContactPatch.OWNER),
        won,
        won,
        won,
        patch.clears(ContactPatch.BLOCKED),
        workspaceId,
        finalId);
  }
}
