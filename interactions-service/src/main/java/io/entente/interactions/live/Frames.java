package io.entente.interactions.live;

import io.micronaut.http.sse.Event;
import java.time.Duration;

/** Events as browsers read them. */
final class Frames {
  /** About what an event takes besides its data. */
  private static final int BESIDES = 100;

  private Frames() {}

  /** The first of a stream: after how long its reader comes again once it ends. */
  static Event<String> retry(Duration after) {
    return Event.of("").retry(after);
  }

  /** An event after which the reader is so far. */
  static Event<String> event(String name, String data, LivePosition after) {
    return Event.of(data).name(name).id(after.text());
  }

  /** An event that is not told again to who was away. */
  static Event<String> passing(String name, String data) {
    return Event.of(data).name(name);
  }

  /** Nothing happened, and the reader is so far all the same. Browsers tell no page of it. */
  static Event<String> heartbeat(LivePosition position) {
    return Event.of("").id(position.text());
  }

  /** How much it is, about. */
  static int size(Event<String> event) {
    return event.getData().length() + BESIDES;
  }
}
