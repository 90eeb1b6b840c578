package io.entente.contacts;

import io.entente.rest.json.StrictJson;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Values of whatever type as they are kept in a column of text. */
@Singleton
public final class JsonText {
  private final ObjectMapper json;
  private final StrictJson strict;

  JsonText(ObjectMapper json, StrictJson strict) {
    this.json = json;
    this.strict = strict;
  }

  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A map, a list, a text, a truth value, a {@code BigInteger} or {@code BigDecimal}, or null. */
  public @Nullable Object read(String text) {
    byte[] object = ("{\"value\":" + text + "}").getBytes(StandardCharsets.UTF_8);
    return strict.readMembers(object).get("value");
  }
}
