package io.entente.outward.sending;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code sending}. What is settled keeps its row, without content, for its key. */
@Singleton
final class SendingStore {
  private static final String FIND =
      "select name, state, attempts, reason from sending where workspace_id = ? and name in ";

  private final Sql sql;

  SendingStore(Sql sql) {
    this.sql = sql;
  }

  /** Whether there was none of this key. */
  boolean insert(Sendings.Kept it) {
    Webhook webhook = it.webhook();
    return sql.update(
            """
            insert ignore into sending
              (workspace_id, id, name, address, secret_of, secret, content, state, attempts,
               due_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
            """,
            it.workspaceId(),
            it.id(),
            it.key(),
            webhook == null ? null : webhook.address().toASCIIString(),
            webhook == null ? null : webhook.of(),
            webhook == null ? null : webhook.sealed(),
            it.content(),
            it.due(),
            it.expiresAt())
        == 1;
  }

  List<Sending> find(UUID workspaceId, Collection<String> keys) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(keys);
    return sql.list(
        FIND + Sql.in(keys.size()),
        row ->
            new Sending(
                row.text("name"),
                SendingState.valueOf(row.text("state")),
                row.integer("attempts"),
                row.textOrNull("reason")),
        parameters.toArray());
  }

  /**
   * The mails or the calls whose turn it is, locked; those that others have locked are passed over.
   *
   * @param but workspaces that are passed over as well
   */
  List<Leaving> lockDue(boolean mails, Instant now, int most, Set<UUID> but) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(mails);
    parameters.add(now);
    parameters.addAll(but);
    parameters.add(most);
    return sql.list(lockDue(but.size()), SendingStore::leaving, parameters.toArray());
  }

  static String lockDue(int but) {
    return """
    select workspace_id, id, address, secret_of, secret, content, attempts, expires_at
    from sending force index (sending_due_of_kind)
    where mail = ? and due_at <= ?%s order by due_at limit ? for update skip locked
    """
        .formatted(but == 0 ? "" : " and workspace_id not in " + Sql.in(but));
  }

  private static Leaving leaving(Row row) throws SQLException {
    return new Leaving(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.textOrNull("address"),
        row.uuidOrNull("secret_of"),
        row.bytesOrNull("secret"),
        row.bytes("content"),
        row.integer("attempts") + 1,
        row.instant("expires_at"));
  }

  /** Attempts begin; whoever does not come back by then is thought lost. */
  void begin(List<Leaving> leaving, Instant until) {
    sql.batch(
        "update sending set attempts = ?, due_at = ? where workspace_id = ? and id = ?",
        leaving.stream()
            .map(it -> new Object[] {it.attempts(), until, it.workspaceId(), it.id()})
            .toList());
  }

  void settle(Leaving it, SendingState state, @Nullable String reason, Instant now) {
    sql.update(
        """
        update sending
        set state = ?, reason = ?, settled_at = ?, due_at = null, content = '', secret = null
        where workspace_id = ? and id = ? and attempts = ? and state = 'WAITING'
        """,
        state,
        reason,
        now,
        it.workspaceId(),
        it.id(),
        it.attempts());
  }

  void tryAgain(Leaving it, String reason, Instant at) {
    sql.update(
        """
        update sending set reason = ?, due_at = ?
        where workspace_id = ? and id = ? and attempts = ? and state = 'WAITING'
        """,
        reason,
        at,
        it.workspaceId(),
        it.id(),
        it.attempts());
  }

  void forget(UUID workspaceId, UUID secretOf) {
    sql.update(
        "delete from sending where workspace_id = ? and secret_of = ?", workspaceId, secretOf);
  }

  int purge(Instant settledBefore, int most) {
    return sql.update("delete from sending where settled_at < ? limit ?", settledBefore, most);
  }
}
