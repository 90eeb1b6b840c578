package io.entente.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Events to apply in the running transaction. */
public final class Batch {
  private final List<IncomingEvent> events;
  private final List<Refusal> refusals = new ArrayList<>();

  /** An event that was refused, and why. */
  public record Refusal(IncomingEvent event, String reason) {}

  /** A batch outside any consumer, for tests of handlers. */
  public Batch(List<IncomingEvent> events) {
    this.events = List.copyOf(events);
  }

  /** At least one event, in order within each partition. */
  public List<IncomingEvent> events() {
    return events;
  }

  /**
   * Keeps the whole event as a dead letter, in this transaction. The handler applies nothing of it.
   *
   * @param reason one sentence for whoever decides about a replay; no personal data
   */
  public void refuse(IncomingEvent event, String reason) {
    refusals.add(new Refusal(event, reason));
  }

  /** What was refused so far, in that order. */
  public List<Refusal> refusals() {
    return Collections.unmodifiableList(refusals);
  }
}
