package io.entente.interactions.community;

import io.entente.events.ActorKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question and its answers. */
@Serdeable
record QuestionDetail(Question question, List<Answer> answers) {
  QuestionDetail {
    answers = List.copyOf(answers);
  }

  /**
   * What a peer or an agent wrote.
   *
   * @param agentId the agent who wrote it; null for peers
   * @param acceptedAt null unless it was accepted on the network
   * @param confirmedAt null unless an agent confirmed it
   */
  @Serdeable
  @Schema(name = "CommunityAnswer")
  record Answer(
      UUID interactionId,
      Person author,
      ActorKind actor,
      @Nullable UUID agentId,
      String body,
      Instant occurredAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant confirmedAt) {}
}
