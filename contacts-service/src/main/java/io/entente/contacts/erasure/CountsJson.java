package io.entente.contacts.erasure;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Counts by kinds, as a column holds them. */
@Singleton
final class CountsJson {
  private static final Argument<Map<String, Long>> COUNTS =
      Argument.mapOf(String.class, Long.class);

  private final ObjectMapper json;

  CountsJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, Long> counts) {
    try {
      return json.writeValueAsString(counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Long> read(String text) {
    try {
      Map<String, Long> counts = json.readValue(text, COUNTS);
      return counts == null ? Map.of() : counts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
