package io.entente.interactions.survey;

import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.Forbidden;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Asks a customer because a member wants to, in the running transaction. */
@Singleton
final class AskByHand {
  private final LockConversation lock;
  private final SurveyStore surveys;
  private final InviteCustomer invite;
  private final Clock clock;

  AskByHand(LockConversation lock, SurveyStore surveys, InviteCustomer invite, Clock clock) {
    this.lock = lock;
    this.surveys = surveys;
    this.invite = invite;
    this.clock = clock;
  }

  /**
   * @throws Conflict if the customer is not to be asked
   */
  SurveyInvitation ask(Caller by, UUID conversationId, NewInvitation request) {
    StoredConversation conversation =
        lock.lock(by.workspaceId(), conversationId).orElseThrow(() -> new NotFound("conversation"));
    Survey survey =
        surveys
            .find(by.workspaceId(), request.surveyId())
            .orElseThrow(() -> new NotFound("survey"));
    if (request.isForced() && !by.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins ask whoever was asked lately.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Obstacle obstacle = invite.obstacle(survey, conversation, now, request.isForced());
    if (obstacle != null) {
      throw obstacle.conflict();
    }
    return SurveyInvitation.of(invite.invite(survey, conversation, by.memberId(), now));
  }
}
