package io.entente.contacts.segment;

import io.entente.contacts.timeline.SeenMessages.Seen;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that are to be looked at because something about them changed. Noted in the transaction
 * of the change, looked at behind it.
 */
@Singleton
public final class SegmentChanges {
  static final String FIRST =
      "select workspace_id from segment_changed limit 1 for update skip locked";
  static final String CLAIM =
      """
      select contact_id from segment_changed
      where workspace_id = ?
      order by contact_id limit ?
      for update skip locked
      """;

  /** Nothing is noted where there is no segment: intake pays for them only where they are. */
  private static final String NOTE =
      """
      insert into segment_changed (workspace_id, contact_id)
      with changed (workspace, contact) as (values %s)
      select changed.workspace, changed.contact from changed
      where exists (select 1 from segment s where s.workspace_id = changed.workspace)
      on duplicate key update contact_id = segment_changed.contact_id
      """;

  private static final String NOTE_SEEN =
      """
      insert into segment_changed (workspace_id, contact_id)
      with seen (workspace, identity) as (values %s)
      select distinct i.workspace_id, i.contact_id
      from seen
      straight_join identity i on i.workspace_id = seen.workspace and i.id = seen.identity
      where exists (select 1 from segment s where s.workspace_id = i.workspace_id)
      order by i.workspace_id, i.contact_id
      on duplicate key update contact_id = segment_changed.contact_id
      """;

  static final String NOTE_CUSTOMERS =
      """
      insert into segment_changed (workspace_id, contact_id)
      select distinct o.workspace_id, o.contact_id from customer_order o force index (primary)
      where o.workspace_id = ? and o.id in %s and o.contact_id is not null
        and exists (select 1 from segment s where s.workspace_id = ?)
      order by o.contact_id
      on duplicate key update contact_id = segment_changed.contact_id
      """;
  static final String NOTE_STAFF =
      """
      insert into segment_changed (workspace_id, contact_id)
      select c.workspace_id, c.id from contact c force index (contact_of_company)
      where c.workspace_id = ? and c.company_id = ?
        and exists (select 1 from segment s where s.workspace_id = ?)
      on duplicate key update contact_id = segment_changed.contact_id
      """;

  private final Sql sql;
  private final Transactions transactions;
  private final SegmentSignal signal;

  SegmentChanges(Sql sql, Transactions transactions, SegmentSignal signal) {
    this.sql = sql;
    this.transactions = transactions;
    this.signal = signal;
  }

  /** Has contacts looked at: made, changed, merged or parted ones, final or not. */
  public void note(UUID workspaceId, Collection<UUID> contactIds) {
    if (contactIds.isEmpty()) {
      return;
    }
    transactions.afterCommit(signal::raise);
    sql.upsert(NOTE, rows(workspaceId, contactIds));
  }

  /** Has the contacts of those looked at who had messages. */
  public void noteSeen(Collection<Seen> messages) {
    if (messages.isEmpty()) {
      return;
    }
    transactions.afterCommit(signal::raise);
    sql.upsert(
        NOTE_SEEN,
        messages.stream()
            .map(it -> List.of(it.workspaceId(), it.identityId()))
            .distinct()
            .map(it -> new @Nullable Object[] {it.get(0), it.get(1)})
            .toList());
  }

  /** Has the contacts of those looked at whose orders these are now. */
  public void noteCustomers(UUID workspaceId, Collection<UUID> orderIds) {
    if (orderIds.isEmpty()) {
      return;
    }
    transactions.afterCommit(signal::raise);
    List<Object> parameters = new ArrayList<>(orderIds.size() + 2);
    parameters.add(workspaceId);
    parameters.addAll(orderIds);
    parameters.add(workspaceId);
    sql.update(NOTE_CUSTOMERS.formatted(Sql.in(orderIds.size())), parameters.toArray());
  }

  /** Has all contacts of a company looked at. */
  public void noteStaff(UUID workspaceId, UUID companyId) {
    transactions.afterCommit(signal::raise);
    sql.update(NOTE_STAFF, workspaceId, companyId, workspaceId);
  }

  /** A workspace with contacts that nobody else looks at. */
  Optional<UUID> workspace() {
    return sql.first(FIRST, row -> row.uuid("workspace_id"));
  }

  /** Some contacts to be looked at in the running transaction, which forgets them. */
  List<UUID> claim(UUID workspaceId, int most) {
    List<UUID> claimed = sql.list(CLAIM, row -> row.uuid("contact_id"), workspaceId, most);
    sql.batch(
        "delete from segment_changed where workspace_id = ? and contact_id = ?",
        rows(workspaceId, claimed));
    return claimed;
  }

  private static List<@Nullable Object[]> rows(UUID workspaceId, Collection<UUID> contactIds) {
    return contactIds.stream()
        .distinct()
        .sorted()
        .map(id -> new @Nullable Object[] {workspaceId, id})
        .toList();
  }
}
