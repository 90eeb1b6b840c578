package io.entente.contacts.order;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What else is told of orders, as it is stored. */
@Singleton
final class AttributesJson {
  private final JsonMapper json;

  AttributesJson(JsonMapper json) {
    this.json = json;
  }

  /** Null for none. */
  @Nullable String write(@Nullable Map<String, String> attributes) {
    try {
      return attributes == null ? null : json.writeValueAsString(attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By name; none of null. */
  Map<String, String> read(@Nullable String text) {
    if (text == null) {
      return Map.of();
    }
    try {
      Map<String, String> read = json.readValue(text, Argument.mapOf(String.class, String.class));
      return read == null ? Map.of() : new TreeMap<>(read);
    } catch (IOException e) {
      throw new UncheckedIOException("Attributes that were stored can't be read", e);
    }
  }
}
