package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert rings, still rings, or has ended: on the plain topic {@link Topics#ALERTS}, when it is
 * told. What quiet hours hold back is told at their end.
 *
 * @param id of this notice
 * @param kind of the alert: threshold, change or crisis
 * @param metric that was looked at
 * @param value what it came to; null if there was nothing to tell
 * @param usual what it comes to usually; null if that was not looked for, or is not known
 * @param bound beyond which it rings; null if that is not known
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertNotice(
    UUID workspaceId,
    UUID alertId,
    UUID id,
    Type type,
    String name,
    String kind,
    String metric,
    @Nullable Double value,
    @Nullable Double usual,
    @Nullable Double bound,
    Instant at) {

  public String key() {
    return workspaceId.toString();
  }

  /** What is told. */
  @Serdeable
  public enum Type {
    RAISED,
    REMINDED,
    ENDED,
    TESTED;

    /** The name in JSON: lower case. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of a name in JSON.
     *
     * @throws IllegalArgumentException if there is none; the text names the value
     */
    @JsonCreator
    public static Type of(String json) {
      for (Type value : values()) {
        if (value.json().equals(json)) {
          return value;
        }
      }
      throw new IllegalArgumentException(
          "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
    }
  }
}
