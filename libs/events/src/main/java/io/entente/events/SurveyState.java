package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was asked for an opinion, and the score of the answer once there is one: on the
 * compacted topic {@link Topics#SURVEYS}. It carries neither the comment nor personal data. Each
 * state replaces the one before it with a lower version.
 *
 * @param ordinal of the cycle that is asked about, see {@link CycleState#ordinal}
 * @param conversationId that of the cycle when it was asked about
 * @param customerId the identity that was asked
 * @param answeredAt when it was first answered; null until then
 * @param score as it was last corrected; null until there is an answer
 * @param agentId author of the last message of an agent before the first answer; null until there
 *     is an answer
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyState(
    UUID workspaceId,
    UUID invitationId,
    long version,
    UUID surveyId,
    SurveyKind kind,
    UUID conversationId,
    int ordinal,
    Channel channel,
    UUID connectionId,
    UUID customerId,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Integer score,
    @Nullable UUID agentId) {

  public String key() {
    return Topics.key(workspaceId, invitationId);
  }
}
