package io.entente.interactions.delivery;

import io.entente.interactions.outlet.Outcome;
import io.entente.interactions.outlet.Parcel;
import io.entente.interactions.outlet.StoredOutlet;
import io.entente.interactions.timer.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a round of dispatching does with the replies that are due. */
final class Departures {
  private final int room;
  private final Instant now;
  private final List<Leaving> leaving = new ArrayList<>();
  private final List<Errand> concluded = new ArrayList<>();
  private final List<Due> wakings = new ArrayList<>();

  private record Leaving(Undelivered reply, StoredOutlet outlet) {}

  Departures(int room, Instant now) {
    this.room = room;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  boolean isFull() {
    return leaving.size() >= room;
  }

  void begin(Undelivered it, StoredOutlet outlet) {
    leaving.add(new Leaving(it.begun(now), outlet));
  }

  /** It is over without an attempt. */
  void conclude(Undelivered it, Outcome outcome) {
    concluded.add(new Errand.Concluded(it, outcome));
  }

  void wake(Undelivered it, Instant at) {
    wakings.add(new Due(it.workspaceId(), it.id(), at));
  }

  List<Undelivered> begun() {
    return leaving.stream().map(Leaving::reply).toList();
  }

  /** Also for what sets out, in case that nobody comes back. */
  List<Due> wakings(Duration lease) {
    List<Due> all = new ArrayList<>(wakings);
    leaving.forEach(it -> all.add(due(it.reply(), lease)));
    concluded.forEach(it -> all.add(due(it.reply(), lease)));
    return all;
  }

  private Due due(Undelivered it, Duration lease) {
    return new Due(it.workspaceId(), it.id(), now.plus(lease));
  }

  List<Errand> errands(Map<UUID, Parcel> parcels) {
    List<Errand> errands = new ArrayList<>(concluded);
    for (Leaving it : leaving) {
      Parcel parcel = Objects.requireNonNull(parcels.get(it.reply().id()));
      errands.add(new Errand.Carried(it.reply(), it.outlet(), parcel));
    }
    return errands;
  }
}
