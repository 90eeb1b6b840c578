package io.entente.contacts.contact;

import io.entente.contacts.contact.ContactParts.Head;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts as they are read: final ones, with what all their homes have. */
@Singleton
public final class ContactStore {
  static final String NEWEST =
      """
      select id, name, created_at, last_activity_at, version
      from contact
      where workspace_id = ? and last_activity_at <= ? and (last_activity_at < ? or id < ?)
        and final_id = id and erased_at is null
      order by last_activity_at desc, id desc
      limit ?
      """;

  /** A contact found by several terms, or homes, is listed under the first of them alone. */
  static final String FOUND =
      """
      select c.id, c.name, c.created_at, c.last_activity_at, c.version, t.term, t.contact_id
      from contact_term t
      straight_join contact h on h.workspace_id = t.workspace_id and h.id = t.contact_id
      straight_join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where t.workspace_id = ? and t.term >= ? and t.term < ?
        and (t.term > ? or t.contact_id > ?) and c.erased_at is null
        and not exists (
          select 1
          from contact o
          straight_join contact_term e on e.workspace_id = o.workspace_id and e.contact_id = o.id
          where o.workspace_id = h.workspace_id and o.final_id = h.final_id and e.term >= ?
            and (e.term < t.term
              or e.term = t.term and e.contact_id < t.contact_id
              or e.term = t.term and e.contact_id = t.contact_id and e.source_id < t.source_id))
      order by t.term, t.contact_id
      limit ?
      """;

  /** Those of some words that lead to anybody. The limit keeps the words in the lead. */
  static final String KNOWN_WORDS =
      """
      with wanted (term) as (values %s)
      select wanted.term
      from wanted
      where (
        select 1 from contact_term t force index (primary)
        where t.workspace_id = ? and t.term = wanted.term
        limit 1) = 1
      limit ?
      """;

  /** What a home alone says is said by all of them while no newer one says otherwise. */
  static final String OF_OWNER =
      """
      select c.id, c.name, c.created_at, c.last_activity_at, c.version, h.id home_id
      from contact h force index (contact_of_owner)
      straight_join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where h.workspace_id = ? and h.owner_id = ? and h.id < ? and c.erased_at is null
        and (h.id = h.final_id
          or c.owner_id is null and not exists (
            select 1 from contact o force index (contact_of_final)
            where o.workspace_id = h.workspace_id and o.final_id = h.final_id
              and o.owner_id is not null and o.id > h.id))
      order by h.id desc
      limit ?
      """;

  static final String OF_COMPANY =
      """
      select c.id, c.name, c.created_at, c.last_activity_at, c.version, h.id home_id
      from contact h force index (contact_of_company)
      straight_join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where h.workspace_id = ? and h.company_id = ? and h.id < ? and c.erased_at is null
        and (h.id = h.final_id
          or c.company_id is null and not exists (
            select 1 from contact o force index (contact_of_final)
            where o.workspace_id = h.workspace_id and o.final_id = h.final_id
              and o.company_id is not null and o.id > h.id))
      order by h.id desc
      limit ?
      """;

  static final String TAGGED =
      """
      select c.id, c.name, c.created_at, c.last_activity_at, c.version, t.contact_id home_id
      from contact_tag t force index (contact_tag_by_key)
      straight_join contact h on h.workspace_id = t.workspace_id and h.id = t.contact_id
      straight_join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where t.workspace_id = ? and t.tag_key = ? and t.contact_id < ? and c.erased_at is null
        and not exists (
          select 1
          from contact o force index (contact_of_final)
          straight_join contact_tag e force index (primary)
            on e.workspace_id = o.workspace_id and e.contact_id = o.id
          where o.workspace_id = h.workspace_id and o.final_id = h.final_id
            and e.tag_key = t.tag_key and o.id > h.id)
      order by t.contact_id desc
      limit ?
      """;

  static final String BY_IDS =
      """
      select distinct c.id, c.name, c.created_at, c.last_activity_at, c.version
      from contact h
      join contact c on c.workspace_id = h.workspace_id and c.id = h.final_id
      where h.workspace_id = ? and h.id in %s
      """;

  static final String LIVING_BY_IDS = BY_IDS + " and c.erased_at is null";

  /** Above every text that begins with a prefix, when put behind it: no text holds it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Sql sql;
  private final ContactParts parts;

  ContactStore(Sql sql, ContactParts parts) {
    this.sql = sql;
    this.parts = parts;
  }

  /** The place of a contact in the order of {@link #newest}. */
  record ByActivity(Instant lastActivityAt, UUID id) {}

  /**
   * The place of a contact in the order of {@link #found}.
   *
   * @param id the home that bears the term
   */
  record ByTerm(String term, UUID id) {}

  record Found(Head head, ByTerm place) {}

  /**
   * A contact in the order of homes.
   *
   * @param homeId by which it is listed
   */
  record Listed(Head head, UUID homeId) {}

  /** The contacts with the newest activity after {@code place} in this order. */
  List<Head> newest(UUID workspaceId, ByActivity place, int limit) {
    return sql.list(
        NEWEST,
        ContactStore::head,
        workspaceId,
        place.lastActivityAt(),
        place.lastActivityAt(),
        place.id(),
        limit);
  }

  /** The contacts with a term that begins with {@code prefix}, by term, after {@code place}. */
  List<Found> found(UUID workspaceId, String prefix, ByTerm place, int limit) {
    return sql.list(
        FOUND,
        row -> new Found(head(row), new ByTerm(row.text("term"), row.uuid("contact_id"))),
        workspaceId,
        place.term(),
        prefix + LAST,
        place.term(),
        place.id(),
        prefix,
        limit);
  }

  /** Those of the words by which anybody is found. */
  List<String> knownWords(UUID workspaceId, Collection<String> words, int limit) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(words);
    parameters.add(workspaceId);
    parameters.add(limit);
    return sql.list(
        KNOWN_WORDS.formatted(Sql.values(words.size(), 1)),
        row -> row.text("term"),
        parameters.toArray());
  }

  /**
   * The contacts of an owner, a company or a tag, with ids below {@code place}, the highest first.
   *
   * @param statement {@link #OF_OWNER}, {@link #OF_COMPANY} or {@link #TAGGED}
   */
  List<Listed> listed(String statement, UUID workspaceId, Object of, UUID place, int limit) {
    return sql.list(
        statement,
        row -> new Listed(head(row), row.uuid("home_id")),
        workspaceId,
        of,
        place,
        limit);
  }

  /** The contacts as which these are shown, each once, but for those who were erased. */
  public List<Contact> byIds(UUID workspaceId, List<UUID> ids) {
    return byIds(LIVING_BY_IDS, workspaceId, ids);
  }

  private List<Contact> byIds(String statement, UUID workspaceId, List<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return complete(
        workspaceId,
        sql.list(
            statement.formatted(Sql.in(ids.size())), ContactStore::head, parameters.toArray()));
  }

  /** The contact as which {@code id} is shown; of one that was erased what is left. */
  public Optional<Contact> find(UUID workspaceId, UUID id) {
    return byIds(BY_IDS, workspaceId, List.of(id)).stream().findFirst();
  }

  List<Contact> complete(UUID workspaceId, List<Head> heads) {
    return parts.complete(workspaceId, heads);
  }

  private static Head head(Row row) throws SQLException {
    return new Head(
        row.uuid("id"),
        row.text("name"),
        row.instant("created_at"),
        row.instant("last_activity_at"),
        row.integer("version"));
  }
}
