package io.entente.service.attribute;

import io.entente.rest.InvalidRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a list allows: as they are checked, and as a column of text keeps them. */
@Singleton
public final class Choices {
  private static final int MOST = 200;

  private final ObjectMapper json;

  Choices(ObjectMapper json) {
    this.json = json;
  }

  /** Checks a single value. */
  @FunctionalInterface
  public interface Check {
    /**
     * @param pointer where the value stands in the request
     * @throws InvalidRequest if it is not allowed
     */
    void check(String pointer, String value);
  }

  /**
   * @param values null if none were given
   * @throws InvalidRequest if there are too many, one stands twice, or one is refused by itself
   */
  public static void check(@Nullable List<String> values, Check each) {
    if (values == null) {
      return;
    }
    if (values.size() > MOST) {
      throw new InvalidRequest("/values", "must be " + MOST + " at most");
    }
    for (int i = 0; i < values.size(); i++) {
      each.check("/values/" + i, values.get(i));
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw new InvalidRequest("/values", "must not hold anything twice");
    }
  }

  public static void check(AttributeType type, List<String> values) {
    if ((type == AttributeType.LIST) == values.isEmpty()) {
      throw new InvalidRequest("/values", "must be given for a list, and for nothing else");
    }
  }

  public String write(List<String> values) {
    try {
      return json.writeValueAsString(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> read(String values) {
    try {
      List<String> read = json.readValue(values, Argument.listOf(String.class));
      return read == null ? List.of() : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
