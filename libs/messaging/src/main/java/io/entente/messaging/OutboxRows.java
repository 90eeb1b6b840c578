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

  /** The oldest batch that was claimed and perhaps sent, but not marked. */
  Optional<Long> unmarked() {
    return sql.first(
        """
        select batch from outbox where published_at is null and batch is not null
        order by batch limit 1
        """,
        row -> row.number("batch"));
  }

  /**
   * Gives the oldest unpublished rows a batch number. They are found by state and never by a last
   * id, for ids do not commit in their order.
   *
   * @return the batch, or nothing if every row is published
   * @throws LeaseLost if another relay has taken over
   */
  Optional<Long> claim(Lease held) {
    List<Long> ids = oldest();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    return transactions.write(() -> {
      long batch = lease.nextBatch(held);
      List<@Nullable Object> parameters = new ArrayList<>();
      parameters.add(batch);
      parameters.addAll(ids);
      sql.update(
          "update outbox set batch = ? where id in " + Sql.in(ids.size()), parameters.toArray());
      return Optional.of(batch);
    });
  }

  private List<Long> oldest() {
    List<Sized> found =
        sql.list(
            """
            select id, size from outbox where published_at is null and batch is null
            order by id limit ?
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

  List<Claimed> load(long batch) {
    return sql.list(
        """
        select id, topic, message_key, payload, scope from outbox
        where published_at is null and batch = ? order by id
        """,
        OutboxRows::claimed,
        batch);
  }

  /**
   * Marks the batch as published, if the lease is still held.
   *
   * @throws LeaseLost if another relay has taken over
   */
  void mark(long batch, Lease held) {
    int marked =
        sql.update(
            """
            update outbox join relay_lease on relay_lease.name = ? and relay_lease.epoch = ?
            set outbox.published_at = utc_timestamp(6)
            where outbox.published_at is null and outbox.batch = ?
            """,
            held.name(),
            held.epoch(),
            batch);
    if (marked == 0) {
      throw new LeaseLost(held);
    }
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
