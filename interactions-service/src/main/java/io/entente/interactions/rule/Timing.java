package io.entente.interactions.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a rule on time is asked: once for each time that it begins.
 *
 * @param since what it is counted from
 * @param minutes up to a year
 */
@Serdeable
@Schema(name = "RuleTiming")
record Timing(Since since, @Schema(minimum = "1", maximum = "527040") int minutes) {
  private static final int MOST = 366 * 24 * 60;

  Timing {
    if (minutes < 1 || minutes > MOST) {
      throw new InvalidRequest("minutes", "must be from 1 to " + MOST);
    }
  }

  /**
   * From when on it counts; null while it does not.
   *
   * @param saidAt when a person last wrote; null if none did
   */
  @Nullable Instant begin(FoldedConversation conversation, @Nullable Instant saidAt) {
    return switch (since) {
      case OPENED -> conversation.openedAt();
      case WAITING -> conversation.waitingSince();
      case ACTIVITY -> saidAt;
    };
  }

  Instant due(Instant begin) {
    return begin.plusSeconds(60L * minutes);
  }

  /** What the time of a rule is counted from. */
  @Serdeable
  @Schema(name = "RuleSince")
  enum Since {
    OPENED,
    /** While the customer waits for an answer. */
    WAITING,
    /** The last message of a person: what rules write would begin it anew for ever. */
    ACTIVITY;

    @JsonValue
    String json() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Since of(String json) {
      for (Since value : values()) {
        if (value.json().equals(json)) {
          return value;
        }
      }
      throw new IllegalArgumentException(
          "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
    }
  }
}
