package io.entente.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what it is handed, in memory: what a process keeps for itself. */
final class Diary implements Projection {
  private final String topic;
  private final List<String> applied = new ArrayList<>();
  private final Map<Integer, ProjectionPlace> places = new HashMap<>();
  private final AtomicInteger startedOver = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Duration looksBack;
  private boolean unsound;

  Diary(String topic) {
    this(topic, Duration.ZERO);
  }

  Diary(String topic, Duration looksBack) {
    this.topic = topic;
    this.looksBack = looksBack;
  }

  @Override
  public String name() {
    return "probe-diary";
  }

  @Override
  public Set<String> topics() {
    return Set.of(topic);
  }

  @Override
  public Duration looksBack() {
    return looksBack;
  }

  @Override
  public synchronized List<ProjectionPlace> places() {
    unsound = false;
    return List.copyOf(places.values());
  }

  @Override
  public synchronized boolean isSound() {
    return !unsound;
  }

  @Override
  public synchronized void startOver(List<ProjectionPlace> at) {
    startedOver.incrementAndGet();
    applied.clear();
    keep(at);
  }

  @Override
  public synchronized void apply(List<IncomingEvent> events, List<ProjectionPlace> after) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("Told to fail");
    }
    events.forEach(event -> applied.add(Ledger.text(event)));
    keep(after);
  }

  private void keep(List<ProjectionPlace> at) {
    at.forEach(place -> places.put(place.partition(), place));
  }

  synchronized List<String> applied() {
    return List.copyOf(applied);
  }

  synchronized void setBack(int partition, long next) {
    ProjectionPlace place = places.get(partition);
    places.put(
        partition, new ProjectionPlace(place.topic(), place.topicId(), place.partition(), next));
    unsound = true;
  }

  int startedOver() {
    return startedOver.get();
  }

  void failTimes(int times) {
    failures.set(times);
  }
}
