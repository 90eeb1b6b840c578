package io.entente.events;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Events as bytes. Fields that this version does not know are passed over. */
@Singleton
public final class EventJson {
  private final ObjectMapper mapper;

  public EventJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public byte[] encode(Object event) {
    try {
      return mapper.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException("An event that has no JSON: " + event, e);
    }
  }

  /**
   * Reads an event.
   *
   * @throws UnreadableEvent if the bytes are none of this type
   */
  public <T> T decode(byte @Nullable [] bytes, Class<T> type) {
    if (bytes == null) {
      throw new UnreadableEvent("A " + type.getSimpleName() + " without content", null);
    }
    try {
      T event = mapper.readValue(bytes, type);
      if (event == null) {
        throw new UnreadableEvent("A " + type.getSimpleName() + " that is null", null);
      }
      return event;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableEvent("Not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
