package io.entente.interactions.sla;

import io.entente.events.Channel;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message that might come.
 *
 * @param at ISO 8601 with an offset
 * @param priority none, low, medium, high or urgent; null for none
 */
@Serdeable
@Schema(name = "NewSlaPreview")
record NewPolicyPreview(
    @Schema(format = "date-time", example = "2026-03-28T23:30:00+01:00") String at,
    UUID connectionId,
    @Nullable String priority,
    @Nullable UUID reasonId,
    @Nullable List<UUID> tagIds,
    @Nullable UUID teamId,
    @Nullable List<UUID> segmentIds) {

  NewPolicyPreview {
    parsed(at);
    if (priority != null) {
      try {
        Properties.checkPriority(priority);
      } catch (IllegalArgumentException e) {
        throw new InvalidRequest("priority", String.valueOf(e.getMessage()));
      }
    }
  }

  Instant start() {
    return parsed(at);
  }

  Properties properties(Channel channel) {
    Set<UUID> reasons = reasonId == null ? Set.of() : Set.of(reasonId);
    Set<UUID> tags = tagIds == null ? Set.of() : new HashSet<>(tagIds);
    return new Properties(
        channel,
        connectionId,
        priority == null ? Properties.NO_PRIORITY : priority,
        reasons,
        tags,
        teamId,
        segmentIds == null ? Set.of() : new HashSet<>(segmentIds));
  }

  private static Instant parsed(String at) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(at);
      if (time.getYear() < 1970 || time.getYear() > 2199) {
        throw new InvalidRequest("at", "must lie between 1970 and 2199");
      }
      return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new InvalidRequest(
          "at", "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00+01:00");
    }
  }
}
