package io.entente.interactions.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.events.Channel;
import io.entente.interactions.catalogue.KeptThings.Kept;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a conversation may be.
 *
 * @param field what is looked at
 * @param values one of them does; ids, or names such as x or urgent
 */
@Serdeable
@Schema(name = "SlaCondition")
record Condition(Field field, List<String> values) {
  private static final int MOST = 100;

  /** What a condition looks at. */
  @Serdeable
  @Schema(name = "SlaConditionField")
  enum Field {
    CHANNEL,
    CONNECTION,
    PRIORITY,
    REASON,
    TAG,
    TEAM,
    /** Of contacts, that the customer is in. */
    SEGMENT;

    /** Of what its values are ids; null if they are names. */
    @Nullable Kept kept() {
      return switch (this) {
        case CONNECTION -> Kept.CONNECTION;
        case REASON -> Kept.REASON;
        case TAG -> Kept.TAG;
        case TEAM -> Kept.TEAM;
        case SEGMENT -> Kept.SEGMENT;
        case CHANNEL, PRIORITY -> null;
      };
    }

    @JsonValue
    String json() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Field of(String json) {
      for (Field value : values()) {
        if (value.json().equals(json)) {
          return value;
        }
      }
      throw new IllegalArgumentException(
          "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
    }
  }

  Condition {
    if (values.isEmpty() || values.size() > MOST) {
      throw new InvalidRequest("values", "must be 1 to " + MOST);
    }
    values = List.copyOf(values);
    for (int i = 0; i < values.size(); i++) {
      check(field, values.get(i), "values/" + i);
    }
  }

  private static void check(Field field, String value, String place) {
    try {
      switch (field) {
        case CHANNEL -> Channel.of(value);
        case PRIORITY -> Properties.checkPriority(value);
        case CONNECTION, REASON, TAG, TEAM, SEGMENT -> {
          if (!UUID.fromString(value).toString().equals(value)) {
            throw new InvalidRequest(place, "is no id");
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest(place, String.valueOf(e.getMessage()));
    }
  }

  boolean holds(Properties properties) {
    return properties.of(field).stream().anyMatch(values::contains);
  }
}
