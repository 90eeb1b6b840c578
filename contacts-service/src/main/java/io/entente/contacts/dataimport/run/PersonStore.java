package io.entente.contacts.dataimport.run;

import io.entente.contacts.contact.Acquisition;
import io.entente.contacts.contact.Profile;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as imports make and change them, many at a time. */
@Singleton
final class PersonStore {
  /** What the final contact says comes last, before it what the newest home says. */
  static final String LOCK =
      "select c.id, c.final_id, c.name, c.named_after, c.version, c.erased_at, "
          + Profile.columnsOf("c")
          + " from contact c force index (contact_of_final)"
          + " where c.workspace_id = ? and c.final_id in %s"
          + " order by c.id = c.final_id, c.id for update";

  /** Of all contacts that are shown as one of these. */
  static final String POINTS =
      """
      select straight_join c.final_id, p.kind, p.scope, p.key_text, p.verified
      from contact c force index (contact_of_final)
      join contact_point p force index (primary)
        on p.workspace_id = c.workspace_id and p.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      """;

  private final Sql sql;

  PersonStore(Sql sql) {
    this.sql = sql;
  }

  private record Held(UUID contactId, PointKey key, boolean verified) {}

  private record Home(
      UUID id,
      UUID finalId,
      String name,
      boolean isNamed,
      int version,
      boolean isErased,
      Profile profile) {
    boolean isFinal() {
      return id.equals(finalId);
    }
  }

  /**
   * The contacts with what they have, so that no other transaction changes them; those that were
   * erased are left out.
   */
  Map<UUID, Draft> lock(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, Draft> drafts = new HashMap<>();
    if (ids.isEmpty()) {
      return drafts;
    }
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    Map<UUID, Profile> shown = new HashMap<>();
    sql.each(
        LOCK.formatted(Sql.in(ids.size())),
        PersonStore::home,
        home -> {
          shown.merge(home.finalId(), home.profile(), (older, newer) -> newer.or(older));
          if (home.isFinal() && !home.isErased()) {
            drafts.put(home.id(), draft(home, shown.getOrDefault(home.id(), home.profile())));
          }
        },
        parameters.toArray());
    sql.each(
        POINTS.formatted(Sql.in(ids.size())),
        row ->
            new Held(
                row.uuid("final_id"),
                new PointKey(
                    PointKind.of(row.text("kind")), row.text("scope"), row.text("key_text")),
                row.flag("verified")),
        held -> {
          Draft draft = drafts.get(held.contactId());
          if (draft != null) {
            draft.holds(held.key(), held.verified());
          }
        },
        parameters.toArray());
    return drafts;
  }

  private static Home home(Row row) throws SQLException {
    return new Home(
        row.uuid("id"),
        row.uuid("final_id"),
        row.text("name"),
        row.uuidOrNull("named_after") == null,
        row.integer("version"),
        row.instantOrNull("erased_at") != null,
        Profile.read(row));
  }

  private static Draft draft(Home home, Profile shown) {
    return Draft.ofKnown(
        home.id(),
        home.name(),
        home.isNamed(),
        home.version(),
        new ProfileDraft(home.profile(), shown));
  }

  void insert(UUID workspaceId, Collection<Draft> made, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>(made.size());
    for (Draft draft : made) {
      Profile profile = draft.profile().own();
      @Nullable Acquisition won = profile.acquisition();
      rows.add(
          new @Nullable Object[] {
            workspaceId,
            draft.id(),
            draft.id(),
            draft.name(),
            profile.givenName(),
            profile.familyName(),
            profile.language(),
            profile.zone(),
            profile.companyId(),
            profile.ownerId(),
            won == null ? null : won.source().json(),
            won == null ? null : won.on(),
            won == null ? null : won.campaign(),
            now,
            now
          });
    }
    sql.batch(
        """
        insert into contact (workspace_id, id, final_id, name, named_after, given_name, family_name,
                             language, zone, company_id, owner_id, acquired_by, acquired_on,
                             campaign, created_at, last_activity_at, version)
        values (?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        rows);
  }

  void rewrite(UUID workspaceId, Collection<Draft> changed) {
    List<@Nullable Object[]> rows = new ArrayList<>(changed.size());
    for (Draft draft : changed) {
      Profile profile = draft.profile().own();
      @Nullable Acquisition won = profile.acquisition();
      rows.add(
          new @Nullable Object[] {
            draft.name(),
            draft.isNamed(),
            draft.nextVersion(),
            profile.givenName(),
            profile.familyName(),
            profile.language(),
            profile.zone(),
            profile.companyId(),
            profile.ownerId(),
            won == null ? null : won.source().json(),
            won == null ? null : won.on(),
            won == null ? null : won.campaign(),
            workspaceId,
            draft.id()
          });
    }
    sql.batch(
        """
        update contact
        set name = ?, named_after = if(?, null, named_after), version = ?, given_name = ?,
            family_name = ?, language = ?, zone = ?, company_id = ?, owner_id = ?,
            acquired_by = ?, acquired_on = ?, campaign = ?
        where workspace_id = ? and id = ?
        """,
        rows);
  }

  /** What told the single values of contacts. */
  void tell(UUID workspaceId, Collection<Draft> drafts, String source, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      for (String field : draft.profile().changed()) {
        rows.add(new @Nullable Object[] {workspaceId, draft.id(), field, source, now, null});
      }
    }
    sql.upsert(
        """
        insert into contact_datum (workspace_id, contact_id, field, source, told_at, member_id)
        values %s
        on duplicate key update source = values(source), told_at = values(told_at), member_id = null
        """,
        rows);
  }
}
