package io.entente.interactions.reply;

import io.entente.events.ConsentPurpose;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply. With neither of the times it is sent at once.
 *
 * @param sendAt when it is to be sent: ISO 8601 with an offset, within a year
 * @param undoSeconds for how long it can be taken back before it is sent: 1 to 60
 * @param attachmentIds of the caller's uploads, 10 at most; then it need not say anything
 * @param purpose what it is for: service or marketing; service if nothing is said
 */
@Serdeable
record NewReply(
    String body,
    @Schema(format = "date-time") @Nullable String sendAt,
    @Schema(minimum = "1", maximum = "60") @Nullable Integer undoSeconds,
    @Nullable List<UUID> attachmentIds,
    @Schema(description = "service (if absent) or marketing: an offer needs the customer's leave")
        @Nullable ConsentPurpose purpose) {
  private static final Duration LONGEST = Duration.ofDays(366);

  NewReply {
    attachmentIds = NewFiles.checked(attachmentIds);
    NewFiles.checkBody(body, attachmentIds);
    if (purpose != null
        && purpose != ConsentPurpose.SERVICE
        && purpose != ConsentPurpose.MARKETING) {
      throw new InvalidRequest("purpose", "must be service or marketing");
    }
    if (undoSeconds != null && (undoSeconds < 1 || undoSeconds > 60)) {
      throw new InvalidRequest("undoSeconds", "must be from 1 to 60");
    }
    if (undoSeconds != null && sendAt != null) {
      throw new InvalidRequest("undoSeconds", "does not go together with sendAt");
    }
  }

  Written written(UUID id) {
    return new Written(id, body, Objects.requireNonNull(attachmentIds), false);
  }

  ConsentPurpose sentFor() {
    return purpose == null ? ConsentPurpose.SERVICE : purpose;
  }

  /**
   * When it is to be sent; null for at once.
   *
   * @throws InvalidRequest if it lies behind, or more than a year ahead
   */
  @Nullable Instant dueAt(Instant now) {
    if (undoSeconds != null) {
      return now.plusSeconds(undoSeconds);
    }
    if (sendAt == null) {
      return null;
    }
    Instant at = parse(sendAt);
    if (!at.isAfter(now) || at.isAfter(now.plus(LONGEST))) {
      throw new InvalidRequest("/sendAt", "must lie ahead, within a year");
    }
    return at;
  }

  private static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new InvalidRequest(
          "/sendAt", "is no time in ISO 8601 with an offset, such as 2026-03-28T23:30:00Z");
    }
  }
}
