package io.entente.interactions.survey;

import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records what a customer answers, once; for a day it can be corrected. */
@Singleton
final class AnswerSurvey {
  private final Transactions transactions;
  private final InvitationStore invitations;
  private final AnswerStore answers;
  private final TrailStore trail;
  private final SurveyStates states;
  private final Clock clock;

  AnswerSurvey(
      Transactions transactions,
      InvitationStore invitations,
      AnswerStore answers,
      TrailStore trail,
      SurveyStates states,
      Clock clock) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.answers = answers;
    this.trail = trail;
    this.states = states;
    this.clock = clock;
  }

  /**
   * What could be done with the invitation: where that is open or correctable, it was. The same
   * answer again changes nothing.
   *
   * @throws NotFound if there is no such invitation
   */
  Invitation.State answer(SurveyToken token, NewAnswer given) {
    return transactions.write(() -> {
      Invitation invitation = invitations.lock(token).orElseThrow(() -> new NotFound("survey"));
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Invitation.State state = invitation.state(now);
      switch (state) {
        case OPEN -> record(invitation, first(invitation, given, now), null, now);
        case CORRECTABLE -> correct(invitation, given, now);
        case EXPIRED, FINAL -> {}
      }
      return state;
    });
  }

  private SurveyAnswer first(Invitation invitation, NewAnswer given, Instant now) {
    AskedCycle about = invitation.about();
    SurveyAnswer answer =
        new SurveyAnswer(
            given.score(),
            given.comment(),
            answers.lastAgent(about.workspaceId(), about.conversationId(), now).orElse(null),
            now,
            null,
            1);
    answers.insert(invitation, answer);
    return answer;
  }

  private void correct(Invitation invitation, NewAnswer given, Instant now) {
    SurveyAnswer before = Objects.requireNonNull(invitation.answer());
    String comment = given.onto(before);
    if (given.score() == before.score() && Objects.equals(comment, before.comment())) {
      return;
    }
    SurveyAnswer after =
        new SurveyAnswer(
            given.score(),
            comment,
            before.agentId(),
            before.answeredAt(),
            now,
            before.version() + 1);
    answers.correct(invitation, after);
    record(invitation, after, before, now);
  }

  private void record(
      Invitation invitation, SurveyAnswer after, @Nullable SurveyAnswer before, Instant now) {
    trail.insert(
        List.of(
            Change.of(
                invitation.about().workspaceId(),
                invitation.about().conversationId(),
                new Change.Cause(By.CUSTOMER, now),
                invitation.kind().json(),
                before == null ? null : Integer.toString(before.score()),
                Integer.toString(after.score()))));
    states.tell(invitation.with(after));
  }
}
