package io.entente.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outbox to Kafka, in one thread. Of several processes one holds the lease and relays;
 * the others wait for it. No database transaction is open while it sends.
 */
@Singleton
class OutboxRelay implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  /** How often the outbox is looked at when nothing is heard of commits. */
  private static final Duration POLL = Duration.ofSeconds(1);

  /** The least time between two batches, so that single events share them under load. */
  private static final Duration PACE = Duration.ofMillis(20);

  private static final Duration DRAIN = Duration.ofSeconds(1);

  private final OutboxRows rows;
  private final RelayLease leases;
  private final TransactionalSender sender;
  private final RelaySignal signal;
  private final OutboxState state;
  private final Purge purge;
  private final Stop stop = new Stop();
  private final Backoff backoff = new Backoff();

  private @Nullable Lease lease;

  /** Whether rows may be left that were claimed and not marked. */
  private boolean unfinished;

  OutboxRelay(
      OutboxRows rows,
      RelayLease leases,
      TransactionalSender sender,
      RelaySignal signal,
      OutboxState state,
      Purge purge) {
    this.rows = rows;
    this.leases = leases;
    this.sender = sender;
    this.signal = signal;
    this.state = state;
    this.purge = purge;
  }

  @Override
  public String name() {
    return "outbox-relay";
  }

  @Override
  public void requestStop() {
    stop.request();
    signal.raise();
  }

  @Override
  public void run() {
    while (!stop.requested()) {
      guarded(this::turn);
    }
    guarded(this::drain);
    guarded(this::handOver);
  }

  private void guarded(Runnable step) {
    try {
      step.run();
      if (backoff.reset() > 0) {
        LOG.info("The outbox is relayed again");
      }
    } catch (LeaseLost e) {
      LOG.info("{}: another relay has taken over", e.getMessage());
      standBy();
    } catch (RuntimeException | Error e) {
      if (backoff.worthTelling()) {
        LOG.warn("The outbox can't be relayed now, and will be: {}", Failures.told(e));
      }
      sender.abandon();
      unfinished = true;
      stop.pause(backoff.next());
    }
  }

  private void standBy() {
    sender.abandon();
    lease = null;
  }

  /** One look at the outbox and, if nothing is there, the wait for the next. */
  private void turn() {
    state.refresh();
    Lease held = hold();
    if (held == null) {
      stop.pause(POLL);
      return;
    }
    purge.nowAndThen();
    if (relay(held)) {
      stop.pause(PACE);
    } else {
      signal.await(POLL);
    }
  }

  /** The lease, renewed or taken; null if another holds it. */
  private @Nullable Lease hold() {
    if (lease != null) {
      leases.renewInTime(lease);
      return lease;
    }
    lease = leases.take().orElse(null);
    if (lease != null) {
      LOG.info("This process relays the outbox, epoch {}", lease.epoch());
      unfinished = true;
    }
    return lease;
  }

  /** Sends one batch; false if there was none. */
  private boolean relay(Lease held) {
    if (sender.open()) {
      // Only after shutting out the others can the lease say that this one was not the late one.
      leases.renew(held);
    }
    Optional<Claim> claim = next(held);
    claim.ifPresent(found -> publish(found, held));
    return claim.isPresent();
  }

  private Optional<Claim> next(Lease held) {
    if (unfinished) {
      Optional<Claim> unmarked = rows.unmarked();
      if (unmarked.isPresent()) {
        return unmarked;
      }
      unfinished = false;
    }
    return rows.claim(held);
  }

  private void publish(Claim claim, Lease held) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (OutboxRows.Claimed row : rows.load(claim)) {
      records.add(row.stamped(new Stamp(held.source(), claim.batch(), row.id())));
    }
    sender.send(records);
    rows.mark(claim, held);
  }

  private void drain() {
    long end = System.nanoTime() + DRAIN.toNanos();
    Lease held = lease;
    while (held != null && System.nanoTime() - end < 0 && relay(held)) {}
  }

  private void handOver() {
    sender.close(Duration.ofMillis(500));
    if (lease != null) {
      leases.release(lease);
      lease = null;
    }
  }
}
