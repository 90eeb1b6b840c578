package io.entente.rest.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;

/** Reads UUIDs in their one canonical form; the JDK alone would take 1-2-3-4-5 for one. */
@Singleton
final class UuidReader implements Deserializer<UUID> {
  private static final int LENGTH = 36;

  @Override
  public UUID deserialize(Decoder decoder, DecoderContext context, Argument<? super UUID> type)
      throws IOException {
    String text = decoder.decodeString();
    if (text.length() != LENGTH) {
      throw notOne();
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notOne();
    }
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException("must be a UUID");
  }
}
