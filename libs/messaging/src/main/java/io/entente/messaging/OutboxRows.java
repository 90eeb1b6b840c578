package io.entente.messaging;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The relay's side of the outbox. */
@Singleton
class OutboxRows {
  static final int BATCH = 1_000;
  private static final int BATCH_BYTES = 8 * 1024 * 1024;

  private final Sql sql;
  private final Transactions transactions;
  private final RelayLease lease;

  /** An outbox row, claimed for sending. */
  @SuppressWarnings("ArrayRecordComponent")
  record Claimed(
      long id,
      String topic,
      @Nullable String key,
      byte @Nullable [] payload,
      @Nullable UUID scope) {

    ProducerRecord<String, byte[]> stamped(Stamp stamp) {
      ProducerRecord<String, byte[]> record =
          Records.outgoing(new OutgoingEvent(topic, key, payload, scope));
      record.headers().add(Headers.STAMP, Records.bytes(stamp.header()));
      return record;
    }
  }

  private record Sized(long id, int size) {}

  OutboxRows(Sql sql, Transactions transactions, RelayLease lease) {
    this.sql = sql;
    this.transactions = transactions;
    this.lease = lease;
  }

  /** What was claimed and perhaps sent, but not marked. */
  Optional<Claim> unmarked() {
    return lease.claimed();
  }

  /**
   * Claims the oldest unpublished rows. They are found by state and never by a last id, for ids do
   * not commit in their order. Whatever was claimed before must be marked.
   *
   * @return nothing if every row is published
   * @throws LeaseLost if another relay has taken over
   */
  Optional<Claim> claim(Lease held) {
    List<Long> ids = oldest();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(transactions.write(() -> lease.claim(held, ids)));
  }

  private List<Long> oldest() {
    List<Sized> found =
        sql.list(
            """
            select id, size from outbox where published_at is null order by id limit ?
            """,
            row -> new Sized(row.number("id"), row.integer("size")),
            BATCH);
    List<Long> ids = new ArrayList<>();
    long bytes = 0;
    for (Sized row : found) {
      bytes += row.size;
      if (bytes > BATCH_BYTES && !ids.isEmpty()) {
        break;
      }
      ids.add(row.id);
    }
    return ids;
  }

  List<Claimed> load(Claim claim) {
    return sql.list(
        """
        select id, topic, message_key, payload, scope from outbox
        where published_at is null and id in %s order by id
        """
            .formatted(Sql.in(claim.ids().size())),
        OutboxRows::claimed,
        claim.ids().toArray());
  }

  /**
   * Marks the rows as published, if the lease is still held.
   *
   * @throws LeaseLost if another relay has taken over
   */
  void mark(Claim claim, Lease held) {
    transactions.writing(() -> {
      lease.settle(held);
      sql.update(
          "update outbox set published_at = utc_timestamp(6) where id in "
              + Sql.in(claim.ids().size()),
          claim.ids().toArray());
    });
  }

  private static Claimed claimed(Row row) throws SQLException {
    return new Claimed(
        row.number("id"),
        row.text("topic"),
        row.textOrNull("message_key"),
        row.bytesOrNull("payload"),
        row.uuidOrNull("scope"));
  }
}
