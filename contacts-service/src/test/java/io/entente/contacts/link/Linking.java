package io.entente.contacts.link;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.timeline.SeenMessages;
import io.entente.events.InboundInteraction;
import io.entente.sql.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Links batches as the consumer does, and tells what the tables hold of a workspace. */
public final class Linking {
  private final RunningContacts contacts = RunningContacts.shared();

  /** One batch: one transaction. */
  public void link(InboundInteraction... messages) {
    link(List.of(messages));
  }

  public void link(List<InboundInteraction> messages) {
    Sightings seen = new Sightings();
    messages.forEach(seen::add);
    contacts.transactions().writing(() -> contacts.bean(LinkIdentities.class).link(seen));
  }

  /** One batch, with the copies that timelines show. */
  public void take(InboundInteraction... messages) {
    take(List.of(messages));
  }

  public void take(List<InboundInteraction> messages) {
    Sightings seen = new Sightings();
    messages.forEach(seen::add);
    contacts
        .transactions()
        .writing(() -> {
          contacts.bean(LinkIdentities.class).link(seen);
          contacts.bean(SeenMessages.class).add(seen.messages());
        });
  }

  List<String> identities(UUID workspaceId) {
    return rows(
        """
        select concat_ws('|', external_id, coalesce(handle, '-'), coalesce(name, '-'),
                         first_seen_at, last_seen_at, version) line
        from identity where workspace_id = ? order by external_id
        """,
        workspaceId);
  }

  List<String> handles(UUID workspaceId) {
    return rows(
        """
        select concat_ws('|', i.external_id, h.handle_key, h.handle, h.first_seen_at,
                         h.last_seen_at) line
        from identity_handle h
        join identity i on i.workspace_id = h.workspace_id and i.id = h.identity_id
        where h.workspace_id = ? order by i.external_id, h.handle_key
        """,
        workspaceId);
  }

  List<String> contacts(UUID workspaceId) {
    return rows(
        """
        select concat_ws('|', i.external_id, c.name, c.last_activity_at) line
        from contact c
        join identity i on i.workspace_id = c.workspace_id and i.contact_id = c.id
        where c.workspace_id = ? order by i.external_id
        """,
        workspaceId);
  }

  List<String> terms(UUID workspaceId) {
    return rows(
        """
        select concat_ws('|', i.external_id, t.term) line
        from contact_term t
        join identity i on i.workspace_id = t.workspace_id and i.contact_id = t.contact_id
        where t.workspace_id = ? order by i.external_id, t.term
        """,
        workspaceId);
  }

  public List<String> everything(UUID workspaceId) {
    return List.of(
        identities(workspaceId).toString(),
        handles(workspaceId).toString(),
        contacts(workspaceId).toString(),
        terms(workspaceId).toString());
  }

  /** Number of rows of a table that belong to the workspace. */
  public long count(String table, UUID workspaceId) {
    String column = table.equals("outbox") ? "scope" : "workspace_id";
    return contacts
        .sql()
        .number("select count(*) from " + table + " where " + column + " = ?", workspaceId);
  }

  private List<String> rows(String statement, UUID workspaceId) {
    return contacts.sql().list(statement, Linking::line, workspaceId);
  }

  private static String line(Row row) throws SQLException {
    return row.text("line").replace(".000000", "");
  }
}
