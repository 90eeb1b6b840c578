package io.entente.messaging;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of an event among all that one outbox publishes. A relay that sends an event twice,
 * because it died before it could mark it, gives it the same stamp; and stamps from one source
 * never fall within a partition but by such repetition.
 *
 * @param source the outbox
 */
record Stamp(UUID source, long batch, long event) implements Comparable<Stamp> {
  private static final Comparator<Stamp> ORDER =
      Comparator.comparingLong(Stamp::batch).thenComparingLong(Stamp::event);

  /** Only stamps of one source compare. */
  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }

  String header() {
    return source + "/" + batch + "/" + event;
  }

  /** The stamp of an event; null if it came straight from a publisher, or from a stranger. */
  static @Nullable Stamp of(Map<String, String> headers) {
    String header = headers.get(Headers.STAMP);
    if (header == null) {
      return null;
    }
    String[] parts = header.split("/", -1);
    try {
      return parts.length == 3
          ? new Stamp(UUID.fromString(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]))
          : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
