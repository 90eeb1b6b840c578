package io.entente.interactions.work;

import io.entente.rest.json.StrictJson;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tags and attributes as they are kept: equal values have one text. */
@Singleton
public final class WorkJson {
  private final ObjectMapper json;
  private final StrictJson strict;

  WorkJson(ObjectMapper json, StrictJson strict) {
    this.json = json;
    this.strict = strict;
  }

  /** JSON of a value; null of none. */
  @Nullable String write(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String writeTags(List<UUID> tags) {
    return Objects.requireNonNull(write(tags.stream().map(UUID::toString).toList()));
  }

  String writeAttributes(Map<String, Object> attributes) {
    return Objects.requireNonNull(write(attributes));
  }

  /** The ids in an array of them; none if there is no array. */
  public List<UUID> tags(@Nullable String array) {
    if (array == null || array.length() < 3) {
      return List.of();
    }
    return Stream.of(array.substring(2, array.length() - 2).split("\",\"", -1))
        .map(UUID::fromString)
        .toList();
  }

  /** The values in an object by their keys; none if there is no object. */
  public Map<String, Object> attributes(@Nullable String object) {
    if (object == null || object.equals("{}")) {
      return Map.of();
    }
    Map<String, Object> values = new TreeMap<>();
    strict
        .readMembers(object.getBytes(StandardCharsets.UTF_8))
        .forEach((key, value) -> {
          if (value != null) {
            values.put(key, normal(value));
          }
        });
    return values;
  }

  /** Equal numbers are written alike: 1, 1.0 and 1e0 are 1. */
  static Object normal(Object value) {
    return switch (value) {
      case BigInteger whole -> normal(new BigDecimal(whole));
      case BigDecimal number -> {
        BigDecimal stripped = number.stripTrailingZeros();
        yield stripped.scale() < 0 ? stripped.setScale(0) : stripped;
      }
      default -> value;
    };
  }
}
