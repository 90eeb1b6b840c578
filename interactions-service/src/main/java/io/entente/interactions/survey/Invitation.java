package io.entente.interactions.survey;

import io.entente.events.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was asked.
 *
 * @param language the conversation's; null where nothing told it
 * @param interactionId the message that asked
 * @param askedBy the member who asked; null if it was asked by itself
 * @param answer null until there is one
 */
record Invitation(
    UUID id,
    AskedCycle about,
    UUID surveyId,
    SurveyKind kind,
    @Nullable Language language,
    UUID interactionId,
    Instant askedAt,
    @Nullable UUID askedBy,
    Instant expiresAt,
    @Nullable SurveyAnswer answer) {
  private static final Duration CORRECTABLE_FOR = Duration.ofHours(24);

  /** So that nobody fills the database by correcting. */
  private static final int MOST_VERSIONS = 20;

  /** What can be done with it. */
  enum State {
    OPEN,
    EXPIRED,
    CORRECTABLE,
    FINAL
  }

  State state(Instant now) {
    if (answer == null) {
      return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
    boolean isLate = !now.isBefore(answer.answeredAt().plus(CORRECTABLE_FOR));
    return isLate || answer.version() >= MOST_VERSIONS ? State.FINAL : State.CORRECTABLE;
  }

  Invitation with(SurveyAnswer given) {
    return new Invitation(
        id, about, surveyId, kind, language, interactionId, askedAt, askedBy, expiresAt, given);
  }
}
