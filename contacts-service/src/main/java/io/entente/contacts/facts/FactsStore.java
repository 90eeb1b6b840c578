package io.entente.contacts.facts;

import io.entente.contacts.contact.Acquisition;
import io.entente.contacts.contact.Profile;
import io.entente.events.PersonFacts;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What figures are told by, of contacts as they are shown. */
@Singleton
final class FactsStore {
  /** The contacts as which some are shown, if anything is or was known of any of their homes. */
  static final String WORTH_TELLING =
      """
      select distinct h.final_id
      from contact c
      straight_join contact h force index (contact_of_final)
        on h.workspace_id = c.workspace_id and h.final_id = c.final_id
      where c.workspace_id = ? and c.id in %s
        and (h.facts_version > 0 or h.company_id is not null or h.acquired_by is not null)
      """;

  static final String TOLD =
      """
      select id, facts_version from contact
      where workspace_id = ? and id in %s and facts_version > 0
      order by id for update
      """;

  static final String RAISE =
      "update contact set facts_version = facts_version + 1 where workspace_id = ? and id in %s";

  /** What the final contact says comes first, then what the newest home says. */
  static final String READ =
      "select h.final_id, c.facts_version, "
          + Profile.columnsOf("h")
          + " from contact c straight_join contact h force index (contact_of_final)"
          + " on h.workspace_id = c.workspace_id and h.final_id = c.id"
          + " where c.workspace_id = ? and c.id in %s"
          + " order by h.id = h.final_id desc, h.id desc";

  private final Sql sql;

  private record Told(UUID contactId, long version, Profile profile) {
    Told or(Told older) {
      return new Told(contactId, version, profile.or(older.profile));
    }
  }

  FactsStore(Sql sql) {
    this.sql = sql;
  }

  SortedSet<UUID> worthTelling(UUID workspaceId, Collection<UUID> contacts) {
    return new TreeSet<>(
        sql.list(
            WORTH_TELLING.formatted(Sql.in(contacts.size())),
            row -> row.uuid("final_id"),
            with(workspaceId, contacts)));
  }

  /**
   * Of those of the contacts of whom others were ever told something, that nothing is known. Nobody
   * tells of them until the running transaction ends.
   */
  List<PersonFacts> forget(UUID workspaceId, Collection<UUID> contacts) {
    List<PersonFacts> nothing =
        sql.list(
            TOLD.formatted(Sql.in(contacts.size())),
            row -> nothing(workspaceId, row.uuid("id"), row.number("facts_version") + 1),
            with(workspaceId, contacts));
    if (!nothing.isEmpty()) {
      raise(workspaceId, new TreeSet<>(nothing.stream().map(PersonFacts::contactId).toList()));
    }
    return nothing;
  }

  private static PersonFacts nothing(UUID workspaceId, UUID contactId, long version) {
    return new PersonFacts(workspaceId, contactId, version, null, null, null, null);
  }

  void raise(UUID workspaceId, SortedSet<UUID> contacts) {
    sql.update(RAISE.formatted(Sql.in(contacts.size())), with(workspaceId, contacts));
  }

  List<PersonFacts> read(UUID workspaceId, Collection<UUID> contacts) {
    Map<UUID, Told> told = new LinkedHashMap<>();
    sql.each(
        READ.formatted(Sql.in(contacts.size())),
        FactsStore::told,
        it -> told.merge(it.contactId(), it, Told::or),
        with(workspaceId, contacts));
    return told.values().stream().map(it -> facts(workspaceId, it)).toList();
  }

  private static Told told(Row row) throws SQLException {
    return new Told(row.uuid("final_id"), row.number("facts_version"), Profile.read(row));
  }

  private static PersonFacts facts(UUID workspaceId, Told told) {
    @Nullable Acquisition acquisition = told.profile().acquisition();
    return new PersonFacts(
        workspaceId,
        told.contactId(),
        told.version(),
        told.profile().companyId(),
        acquisition == null ? null : acquisition.source().json(),
        acquisition == null ? null : acquisition.on(),
        acquisition == null ? null : acquisition.campaign());
  }

  private static Object[] with(UUID workspaceId, Collection<UUID> contacts) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(contacts);
    return parameters.toArray();
  }
}
