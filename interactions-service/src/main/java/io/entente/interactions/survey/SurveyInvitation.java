package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.events.SurveyKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was asked, and the answer.
 *
 * @param cycle ordinal of the conversation's cycle that it is about
 * @param customerId the identity that was asked
 * @param interactionId the message that asked
 * @param askedBy the member who asked; null if it was asked by itself
 * @param expiresAt until when it can be answered
 * @param answer null until there is one
 */
@Serdeable
record SurveyInvitation(
    UUID id,
    UUID surveyId,
    SurveyKind kind,
    UUID conversationId,
    int cycle,
    Channel channel,
    UUID connectionId,
    UUID customerId,
    UUID interactionId,
    Instant askedAt,
    @Nullable UUID askedBy,
    Instant expiresAt,
    @Nullable SurveyAnswer answer) {

  static SurveyInvitation of(Invitation invitation) {
    AskedCycle about = invitation.about();
    return new SurveyInvitation(
        invitation.id(),
        invitation.surveyId(),
        invitation.kind(),
        about.conversationId(),
        about.ordinal(),
        about.channel(),
        about.connectionId(),
        about.customerId(),
        invitation.interactionId(),
        invitation.askedAt(),
        invitation.askedBy(),
        invitation.expiresAt(),
        invitation.answer());
  }
}
