package io.entente.contacts.segment;

import io.entente.contacts.timeline.SeenMessages.Seen;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
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
