package io.entente.interactions.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * To which conversations a policy applies: to every one if there are no items.
 *
 * @param match whether all items must hold, or any
 */
@Serdeable
@Schema(name = "SlaConditions")
record Conditions(Match match, List<Condition> items) {
  private static final int MOST = 50;

  static final Conditions NONE = new Conditions(Match.ALL, List.of());

  /** How many of the items must hold. */
  @Serdeable
  @Schema(name = "SlaMatch")
  enum Match {
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
  }

  Conditions {
    if (items.size() > MOST) {
      throw new InvalidRequest("items", "must be " + MOST + " at most");
    }
    items = List.copyOf(items);
  }

  boolean hold(Properties properties) {
    return items.isEmpty()
        || (match == Match.ALL
            ? items.stream().allMatch(item -> item.holds(properties))
            : items.stream().anyMatch(item -> item.holds(properties)));
  }
}
