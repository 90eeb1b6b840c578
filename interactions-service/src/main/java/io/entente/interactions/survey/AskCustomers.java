package io.entente.interactions.survey;

import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks customers some time after a resolution, if by then the conversation is still resolved. What
 * a survey says at that time counts.
 */
@Singleton
final class AskCustomers implements TimerHandler {
  static final String KIND = "survey";

  private final LockConversation lock;
  private final SurveyStore surveys;
  private final InviteCustomer invite;
  private final Timers timers;
  private final Clock clock;

  AskCustomers(
      LockConversation lock,
      SurveyStore surveys,
      InviteCustomer invite,
      Timers timers,
      Clock clock) {
    this.lock = lock;
    this.surveys = surveys;
    this.invite = invite;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Each is asked under the lock of its conversation: few locks at once. */
  @Override
  public int atOnce() {
    return 20;
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (Due it : due) {
      lock.lock(it.workspaceId(), it.subjectId()).ifPresent(conversation -> ask(conversation, now));
    }
  }

  private void ask(StoredConversation conversation, Instant now) {
    Instant resolvedAt = conversation.folded().resolvedAt();
    if (resolvedAt == null || !conversation.folded().cycleAnswered()) {
      return;
    }
    UUID workspaceId = conversation.strand().workspaceId();
    Instant next = null;
    for (Survey survey : surveys.all(workspaceId)) {
      if (survey.active() && survey.isOn(conversation.opening().channel())) {
        Instant at = resolvedAt.plusSeconds(survey.delaySeconds());
        if (at.isAfter(now)) {
          next = earlier(next, at);
        } else if (invite.obstacle(survey, conversation, now, false) == null) {
          invite.invite(survey, conversation, null, now);
        }
      }
    }
    if (next != null) {
      timers.set(KIND, workspaceId, conversation.id(), next);
    }
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
