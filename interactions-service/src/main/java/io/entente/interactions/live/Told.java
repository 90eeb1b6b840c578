package io.entente.interactions.live;

import io.entente.rest.Role;
import io.micronaut.http.sse.Event;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a record: made once, for however many readers.
 *
 * @param topic its place among the topics
 * @param offset of the record
 * @param toAgents null if it tells them nothing
 * @param toViewers null if it tells them nothing
 */
record Told(
    int topic, long offset, @Nullable Event<String> toAgents, @Nullable Event<String> toViewers) {
  static Told of(int topic, long offset, LiveEvent event, LivePosition after) {
    Event<String> toAgents = frame(event.toAgents(), event, after);
    boolean isSame = event.toAgents() != null && event.toAgents().equals(event.toViewers());
    return new Told(
        topic, offset, toAgents, isSame ? toAgents : frame(event.toViewers(), event, after));
  }

  private static @Nullable Event<String> frame(
      @Nullable String data, LiveEvent event, LivePosition after) {
    return data == null ? null : Frames.event(event.name(), data, after);
  }

  @Nullable Event<String> to(Role role) {
    return role == Role.VIEWER ? toViewers : toAgents;
  }

  boolean isAfter(LivePosition position) {
    return offset >= position.next().get(topic);
  }

  int size() {
    return (toAgents == null ? 0 : Frames.size(toAgents))
        + (toViewers == null || toViewers.equals(toAgents) ? 0 : Frames.size(toViewers));
  }
}
