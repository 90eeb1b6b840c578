package io.entente.interactions.segment;

import io.entente.events.IdentityMapping;
import io.entente.events.SegmentMembership;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.ConversationKey;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversations in which something may be promised because of a segment. */
@Singleton
final class PromisedStore {
  private static final String OPEN =
      """
      join conversation c force index (conversation_strand)
        on c.workspace_id = i.workspace_id and c.customer_id = i.id
      where c.ordinal is not null and c.status not in ('RESOLVED', 'SPAM')
      """;
  static final String OF_CONTACTS =
      """
      select straight_join c.workspace_id, c.id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', contact_id char(36) path '$[1]')) asked
      join identity i force index (identity_of_contact)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.contact_id = cast(asked.contact_id as uuid)
      """
          + OPEN;
  static final String OF_MEMBERS =
      """
      select straight_join c.workspace_id, c.id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', identity_id char(36) path '$[1]')) asked
      join identity i force index (primary)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.id = cast(asked.identity_id as uuid)
      """
          + OPEN
          + """
              and (select 1 from contact_segment s force index (primary)
                   where s.workspace_id = i.workspace_id and s.contact_id = i.contact_id
                   limit 1) is not null
          """;

  private final Sql sql;

  PromisedStore(Sql sql) {
    this.sql = sql;
  }

  /** Those of contacts. */
  List<ConversationKey> ofContacts(Collection<SegmentMembership> contacts) {
    return contacts.isEmpty()
        ? List.of()
        : list(
            OF_CONTACTS,
            Rows.of(contacts, it -> new @Nullable Object[] {it.workspaceId(), it.contactId()}));
  }

  /** Those of identities whose contacts are in a segment. */
  List<ConversationKey> ofMembers(Collection<IdentityMapping> identities) {
    return identities.isEmpty()
        ? List.of()
        : list(
            OF_MEMBERS,
            Rows.of(identities, it -> new @Nullable Object[] {it.workspaceId(), it.identityId()}));
  }

  private List<ConversationKey> list(String statement, String rows) {
    return sql.list(
        statement, row -> new ConversationKey(row.uuid("workspace_id"), row.uuid("id")), rows);
  }
}
