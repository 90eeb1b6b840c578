package io.entente.interactions.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** How many of several must hold. */
@Serdeable
public enum Match {
  ALL,
  ANY;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Match of(String json) {
    for (Match value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }

  /** Whether so many of them hold; where there are none, they do. */
  public <T> boolean holds(Collection<T> items, Predicate<T> item) {
    return items.isEmpty()
        || (this == ALL ? items.stream().allMatch(item) : items.stream().anyMatch(item));
  }
}
