package io.entente.interactions.clock;

import java.time.Duration;
import java.time.Instant;

/** A half-open span of time; empty if its end is not after its start. */
record Span(Instant start, Instant end) {

  boolean isEmpty() {
    return !start.isBefore(end);
  }

  Duration length() {
    return isEmpty() ? Duration.ZERO : Duration.between(start, end);
  }

  Span within(Span other) {
    return new Span(later(start, other.start), earlier(end, other.end));
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
