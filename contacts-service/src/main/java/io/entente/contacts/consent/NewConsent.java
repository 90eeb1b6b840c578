package io.entente.contacts.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person said about a purpose. */
@Serdeable
@Schema(description = "What a person said about a purpose")
record NewConsent(
    ConsentPurpose purpose,
    @Schema(description = "Absent for all channels") @Nullable Channel channel,
    ConsentChoice choice,
    @Schema(format = "date-time", description = "When the person said so; absent for now")
        @Nullable String occurredAt,
    @Schema(
            description = "Where the person said so, such as a form's name",
            minLength = 1,
            maxLength = NewConsent.MOST_WORD)
        String source,
    @Schema(description = "Version of the text that was shown", maxLength = NewConsent.MOST_WORD)
        @Nullable String textVersion,
    @Schema(description = "What shows it", maxLength = NewConsent.MOST_PROOF)
        @Nullable String proof) {
  /** In code points, as the other limit. */
  static final int MOST_WORD = 100;

  static final int MOST_PROOF = 2_000;

  NewConsent {
    source = source.strip();
    if (source.isEmpty()) {
      throw new InvalidRequest("/source", "must not be blank");
    }
    check("/source", source, MOST_WORD);
    check("/textVersion", textVersion, MOST_WORD);
    check("/proof", proof, MOST_PROOF);
  }

  private static void check(String pointer, @Nullable String text, int most) {
    if (text != null && text.codePointCount(0, text.length()) > most) {
      throw new InvalidRequest(pointer, "must have " + most + " characters at most");
    }
  }

  ConsentEntry entry(UUID id, UUID contactId, UUID by, Instant now) {
    return new ConsentEntry(
        id,
        contactId,
        contactId,
        purpose,
        channel,
        choice,
        at(now),
        source,
        textVersion,
        proof,
        now,
        by);
  }

  private Instant at(Instant now) {
    if (occurredAt == null) {
      return now;
    }
    try {
      Instant at = OffsetDateTime.parse(occurredAt).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (at.isAfter(now) || at.isBefore(Instant.EPOCH)) {
        throw new InvalidRequest("/occurredAt", "must lie between 1970 and now");
      }
      return at;
    } catch (DateTimeException _) {
      throw new InvalidRequest(
          "/occurredAt", "is no time with an offset, such as 2026-11-22T09:00Z");
    }
  }
}
