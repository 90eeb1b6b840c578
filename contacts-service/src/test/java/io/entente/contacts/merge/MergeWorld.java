package io.entente.contacts.merge;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.PersonState;
import io.entente.events.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People of a workspace who are merged, and what is told of it. */
public final class MergeWorld {
  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();

  public LinkWorld people() {
    return world;
  }

  public UUID workspaceId() {
    return world.workspaceId();
  }

  public void hear(Person person, Instant at) {
    linking.link(world.message(person, at));
  }

  /** The contact to which a person's identity came. */
  public UUID home(Person person) {
    return contacts
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id"),
            workspaceId(),
            world.identityId(person))
        .orElseThrow();
  }

  public UUID finalOf(Person person) {
    return contacts
        .sql()
        .first(
            "select final_id from contact where workspace_id = ? and id = ?",
            row -> row.uuid("final_id"),
            workspaceId(),
            home(person))
        .orElseThrow();
  }

  /** The mappings of identities as they were told, in that order. */
  public List<IdentityMapping> told() {
    return told(Topics.CONTACTS, IdentityMapping.class);
  }

  /** As which contacts others were told to be shown, in that order. */
  public List<PersonState> shownAs() {
    return told(Topics.PEOPLE, PersonState.class);
  }

  /** What others were told of what contacts allow. */
  public List<ConsentState> consents() {
    return told(Topics.CONSENTS, ConsentState.class);
  }

  private <T> List<T> told(String topic, Class<T> type) {
    EventJson json = contacts.bean(EventJson.class);
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> json.decode(row.bytes("payload"), type),
            workspaceId(),
            topic);
  }

  /** Every row that belongs to people, but for how contacts are shown. */
  public List<String> belongings() {
    return List.of(
        rows(
            "select concat_ws('|', id, contact_id, channel, external_id, handle, name,"
                + " first_seen_at, last_seen_at) line from identity where workspace_id = ? order by id"),
        rows(
            "select concat_ws('|', identity_id, handle_key, handle, first_seen_at, last_seen_at)"
                + " line from identity_handle where workspace_id = ? order by identity_id, handle_key"),
        rows(
            "select concat_ws('|', term, contact_id, source_id) line from contact_term"
                + " where workspace_id = ? order by term, contact_id, source_id"),
        rows(
            "select concat_ws('|', contact_id, kind, scope, key_text, verified) line"
                + " from contact_point where workspace_id = ? order by contact_id, kind, key_text"));
  }

  /** Contacts as they are shown, but for their versions. */
  public String shown() {
    return rows(
        "select concat_ws('|', id, final_id, name, named_after, created_at, last_activity_at) line"
            + " from contact where workspace_id = ? order by id");
  }

  private String rows(String statement) {
    return contacts.sql().list(statement, row -> row.text("line"), workspaceId()).toString();
  }
}
