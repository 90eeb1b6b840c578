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

/**
 * A deadline came near, or passed while what it was promised for was still open: on the plain topic
 * {@link Topics#DEADLINES}, once each. Figures follow from {@link CycleState.Target}, not from
 * this.
 *
 * @param deadline as it was when this was told
 * @param at when this was told: at the deadline's second, or later after a downtime
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineNotice(
    UUID workspaceId,
    UUID conversationId,
    Type type,
    TargetKind target,
    int cycle,
    UUID policyId,
    int policyVersion,
    Instant startedAt,
    Instant deadline,
    Instant at) {

  public String key() {
    return Topics.key(workspaceId, conversationId);
  }

  /** What is told. */
  @Serdeable
  public enum Type {
    WARNING,
    BREACH;

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
