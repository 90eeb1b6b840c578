package io.entente.messaging;

import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of the database says who relays; its times are the database's. A holder that stops
 * renewing is replaced, and what it does later is refused by its epoch.
 */
@Singleton
class RelayLease {
  static final Duration DURATION = Duration.ofSeconds(5);
  private static final String NAME = "outbox";

  private final Sql sql;
  private final Transactions transactions;
  private final UUID holder = UUID.randomUUID();
  private long renewed = System.nanoTime();

  RelayLease(Sql sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** Takes the lease unless another holds it. */
  Optional<Lease> take() {
    if (isHeldByAnother()) {
      return Optional.empty();
    }
    return transactions.write(() -> {
      sql.update(
          """
          insert ignore into relay_lease (name, source, holder, epoch, batch, expires_at)
          values (?, ?, ?, 0, 0, utc_timestamp(6))
          """,
          NAME,
          UUID.randomUUID(),
          holder);
      int taken =
          sql.update(
              """
              update relay_lease
              set holder = ?, epoch = epoch + 1,
                  expires_at = utc_timestamp(6) + interval ? second
              where name = ? and (expires_at <= utc_timestamp(6) or holder = ?)
              """,
              holder,
              DURATION.toSeconds(),
              NAME,
              holder);
      return taken == 0 ? Optional.empty() : held();
    });
  }

  /** A look without locks, so that those who wait don't disturb the holder. */
  private boolean isHeldByAnother() {
    return sql.number(
            """
            select count(*) from relay_lease
            where name = ? and holder <> ? and expires_at > utc_timestamp(6)
            """,
            NAME,
            holder)
        > 0;
  }

  private Optional<Lease> held() {
    return sql.first(
        "select source, epoch from relay_lease where name = ?",
        row -> new Lease(NAME, row.uuid("source"), row.number("epoch")),
        NAME);
  }

  /** Renews the lease if a good part of it is over. */
  void renewInTime(Lease lease) {
    if (System.nanoTime() - renewed > DURATION.toNanos() / 4) {
      renew(lease);
    }
  }

  /**
   * Holds the lease for its full duration from now.
   *
   * @throws LeaseLost if another relay has taken over
   */
  void renew(Lease lease) {
    int found =
        sql.update(
            """
            update relay_lease set expires_at = utc_timestamp(6) + interval ? second
            where name = ? and epoch = ?
            """,
            DURATION.toSeconds(),
            lease.name(),
            lease.epoch());
    if (found == 0) {
      throw new LeaseLost(lease);
    }
    renewed = System.nanoTime();
  }

  /** What was claimed and not settled, by whomever. */
  Optional<Claim> claimed() {
    return sql.first(
        "select batch, claimed from relay_lease where name = ? and claimed is not null",
        row -> Claim.of(row.number("batch"), row.text("claimed")),
        NAME);
  }

  /**
   * Renews the lease and names the rows of the next batch. Its number follows the time, so that a
   * database restored from a copy never gives a number again that was used after the copy.
   *
   * @throws LeaseLost if another relay has taken over
   */
  Claim claim(Lease lease, List<Long> ids) {
    int raised =
        sql.update(
            """
            update relay_lease
            set batch = greatest(batch + 1, timestampdiff(microsecond, '1970-01-01', utc_timestamp(6))),
                claimed = ?, expires_at = utc_timestamp(6) + interval ? second
            where name = ? and epoch = ? and claimed is null
            """,
            Claim.ranges(ids),
            DURATION.toSeconds(),
            lease.name(),
            lease.epoch());
    if (raised == 0) {
      throw new LeaseLost(lease);
    }
    long batch = sql.number("select batch from relay_lease where name = ?", lease.name());
    return new Claim(batch, ids);
  }

  /**
   * Notes that the claimed rows are published.
   *
   * @throws LeaseLost if another relay has taken over
   */
  void settle(Lease lease) {
    int settled =
        sql.update(
            "update relay_lease set claimed = null where name = ? and epoch = ?",
            lease.name(),
            lease.epoch());
    if (settled == 0) {
      throw new LeaseLost(lease);
    }
  }

  /** Lets another relay take over at once. */
  void release(Lease lease) {
    sql.update(
        "update relay_lease set expires_at = utc_timestamp(6) where name = ? and epoch = ?",
        lease.name(),
        lease.epoch());
  }
}
