package io.entente.interactions.trail;

import io.entente.events.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of a conversation took another value.
 *
 * @param id sorts by when it was recorded
 * @param occurredAt when it took effect
 * @param before JSON; null if there was no value
 * @param after JSON; null if there is no value
 */
public record Change(
    UUID workspaceId,
    UUID conversationId,
    UUID id,
    Instant occurredAt,
    By by,
    String field,
    @Nullable String before,
    @Nullable String after) {

  /** Who, and when: what the changes of one act have in common. */
  public record Cause(By by, Instant at) {}

  public static Change of(
      UUID workspaceId,
      UUID conversationId,
      Cause cause,
      String field,
      @Nullable String before,
      @Nullable String after) {
    return new Change(
        workspaceId, conversationId, Ids.next(), cause.at(), cause.by(), field, before, after);
  }

  /** JSON of a value whose text needs no escapes: an id, an instant, a constant. */
  public static @Nullable String plain(@Nullable Object value) {
    return value == null ? null : "\"" + value + "\"";
  }
}
