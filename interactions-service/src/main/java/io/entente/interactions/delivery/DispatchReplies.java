package io.entente.interactions.delivery;

import io.entente.interactions.outlet.Outcome;
import io.entente.interactions.outlet.OutletChanged;
import io.entente.interactions.outlet.OutletStore;
import io.entente.interactions.outlet.Parcel;
import io.entente.interactions.outlet.StoredOutlet;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has replies set out when they are due. That an attempt begins is committed before anything is
 * said to the network, with a timer for when it must be over: whoever dies in between leaves a
 * reply of which it is not known whether it was sent, and never one that is sent again unasked.
 */
@Singleton
final class DispatchReplies implements TimerHandler, OutletChanged {
  static final String KIND = "delivery";

  /** Longer than an attempt takes from its beginning until its result is kept. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration BUSY = Duration.ofMillis(250);

  private final DeliveryStore deliveries;
  private final SentStore sent;
  private final OutletStore outlets;
  private final Couriers couriers;
  private final Timers timers;
  private final Transactions transactions;
  private final Clock clock;

  DispatchReplies(
      DeliveryStore deliveries,
      SentStore sent,
      OutletStore outlets,
      Couriers couriers,
      Timers timers,
      Transactions transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.sent = sent;
    this.outlets = outlets;
    this.couriers = couriers;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Their texts are read together, and may be long. */
  @Override
  public int atOnce() {
    return 20;
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = now();
    List<Undelivered> found = deliveries.lock(due);
    Set<UUID> blocked = deliveries.blocked(found);
    Map<OutletStore.Key, StoredOutlet> byConnection = outlets(found);
    Departures departures = new Departures(couriers.free(), now);
    for (Undelivered it : found) {
      plan(it, byConnection.get(it.outlet()), blocked.contains(it.id()), departures);
    }
    send(departures);
  }

  /** Those of its connection that wait find out what is different. */
  @Override
  public void changed(UUID workspaceId, UUID connectionId) {
    Instant now = now();
    timers.set(
        KIND,
        deliveries.waiting(workspaceId, connectionId).stream()
            .map(id -> new Due(workspaceId, id, now))
            .toList());
  }

  private void plan(Undelivered it, @Nullable StoredOutlet outlet, boolean blocked, Departures to) {
    switch (it.stage()) {
      case UNNAMED -> deliveries.delete(it);
      case UNKNOWN -> {}
      case BEGUN -> planBegun(it, outlet, to);
      case WAITING -> {
        // The one that it lets go first wakes it.
        if (!blocked) {
          planWaiting(it, outlet, to);
        }
      }
    }
  }

  private static void planBegun(Undelivered it, @Nullable StoredOutlet outlet, Departures to) {
    Instant begunAt = it.begunAt() == null ? it.writtenAt() : it.begunAt();
    Instant overAt = begunAt.plus(LEASE);
    if (to.now().isBefore(overAt)) {
      to.wake(it, overAt);
    } else if (outlet != null && outlet.isIdempotent() && to.now().isBefore(it.expiresAt())) {
      to.begin(it, outlet);
    } else {
      to.conclude(it, new Outcome.Unknown("Sending broke off."));
    }
  }

  private static void planWaiting(Undelivered it, @Nullable StoredOutlet outlet, Departures to) {
    if (outlet == null) {
      to.conclude(it, new Outcome.Refused("The connection has no outlet any more."));
    } else if (!to.now().isBefore(it.expiresAt())) {
      to.conclude(it, new Outcome.Refused("It could not be sent in the time that there was."));
    } else if (outlet.isBroken()) {
      to.wake(it, it.expiresAt());
    } else if (to.isFull()) {
      to.wake(it, to.now().plus(BUSY));
    } else {
      to.begin(it, outlet);
    }
  }

  private void send(Departures departures) {
    deliveries.begin(departures.begun());
    sent.count(departures.begun());
    timers.set(KIND, departures.wakings(LEASE));
    Map<UUID, Parcel> parcels = sent.parcels(departures.begun());
    List<Errand> errands = departures.errands(parcels);
    if (!errands.isEmpty()) {
      transactions.afterCommit(() -> errands.forEach(couriers::run));
    }
  }

  private Map<OutletStore.Key, StoredOutlet> outlets(List<Undelivered> found) {
    Map<OutletStore.Key, StoredOutlet> byConnection = new HashMap<>();
    for (StoredOutlet outlet :
        outlets.find(found.stream().map(Undelivered::outlet).distinct().toList())) {
      byConnection.put(new OutletStore.Key(outlet.workspaceId(), outlet.connectionId()), outlet);
    }
    return byConnection;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
