package io.entente.messaging;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied, kept whole until someone decides. */
@Singleton
public final class DeadLetters {
  private static final String COLUMNS =
      """
      select id, group_name, topic, partition_no, record_offset, message_key, payload, scope,
             reason, event_at, failed_at, replayed_at
      from dead_letter
      """;
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int LONGEST_REASON = 2_000;

  private final Sql sql;
  private final Transactions transactions;
  private final Outbox outbox;

  DeadLetters(Sql sql, Transactions transactions, Outbox outbox) {
    this.sql = sql;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /**
   * The newest dead letters of one scope.
   *
   * @param before the id that ended the page before this one; null for the first page
   */
  public List<DeadLetter> list(UUID scope, @Nullable Long before, int limit) {
    return sql.list(
        COLUMNS + "where scope = ? and id < ? order by id desc limit ?",
        DeadLetters::deadLetter,
        scope,
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /**
   * Publishes the event to its topic once more. A second call does nothing.
   *
   * @return the dead letter as it stands then, or nothing if this scope has no such
   */
  public Optional<DeadLetter> replay(UUID scope, long id) {
    return transactions.write(() -> {
      Optional<DeadLetter> found =
          sql.first(
              COLUMNS + "where scope = ? and id = ? for update",
              DeadLetters::deadLetter,
              scope,
              id);
      return found.isPresent() && found.get().replayedAt() == null
          ? Optional.of(publish(found.get()))
          : found;
    });
  }

  /**
   * Removes the dead letters of a scope whose event names one of these ids, and what was published
   * of them once more, in the running transaction.
   */
  public void removeNaming(UUID scope, Set<UUID> ids) {
    List<@Nullable Object[]> naming = new ArrayList<>();
    sql.each(
        "select id, payload from dead_letter where scope = ? and payload is not null",
        row -> new Named(row.number("id"), row.bytes("payload")),
        letter -> {
          if (letter.names(ids)) {
            naming.add(new Object[] {letter.id()});
          }
        },
        scope);
    sql.batch(
        """
        delete o from dead_letter d
        straight_join outbox o
          on o.published_at >= d.replayed_at
          and o.published_at < d.replayed_at + interval 1 day
          and o.topic = d.topic and o.payload = d.payload
        where d.id = ?
        """,
        naming);
    sql.batch("delete from dead_letter where id = ?", naming);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Named(long id, byte[] payload) {
    boolean names(Set<UUID> ids) {
      return ID.matcher(new String(payload, StandardCharsets.UTF_8))
          .results()
          .anyMatch(found -> ids.contains(UUID.fromString(found.group())));
    }
  }

  private DeadLetter publish(DeadLetter letter) {
    outbox.append(
        new OutgoingEvent(letter.topic(), letter.key(), letter.payload(), letter.scope()));
    sql.update("update dead_letter set replayed_at = utc_timestamp(6) where id = ?", letter.id());
    return sql.first(COLUMNS + "where id = ?", DeadLetters::deadLetter, letter.id()).orElseThrow();
  }

  /** Keeps the refused events; an event that was kept before stays as it is. */
  void add(String group, List<Batch.Refusal> refusals) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Batch.Refusal refusal : refusals) {
      rows.add(row(group, refusal));
    }
    sql.batch(
        """
        insert into dead_letter (group_name, topic, partition_no, record_offset, message_key,
            payload, headers, scope, reason, event_at, failed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))
        on duplicate key update id = id
        """,
        rows);
  }

  private static @Nullable Object[] row(String group, Batch.Refusal refusal) {
    IncomingEvent event = refusal.event();
    return new @Nullable Object[] {
      group,
      event.topic(),
      event.partition(),
      event.offset(),
      event.key(),
      event.payload(),
      event.headers().toString(),
      event.scope(),
      shortened(refusal.reason()),
      event.at()
    };
  }

  private static String shortened(String reason) {
    int characters = reason.codePointCount(0, reason.length());
    return characters <= LONGEST_REASON
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
  }

  private static DeadLetter deadLetter(Row row) throws SQLException {
    return new DeadLetter(
        row.number("id"),
        row.text("group_name"),
        row.text("topic"),
        row.integer("partition_no"),
        row.number("record_offset"),
        row.textOrNull("message_key"),
        row.bytesOrNull("payload"),
        row.uuidOrNull("scope"),
        row.text("reason"),
        row.instant("event_at"),
        row.instant("failed_at"),
        row.instantOrNull("replayed_at"));
  }
}
