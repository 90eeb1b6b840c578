package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.TrailStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps what is asked in step with conversations that change, in the same transaction. */
@Singleton
public final class KeepSurveys {
  /** Nobody is asked about what was done elsewhere long ago and is only recorded now. */
  private static final Duration LONG_AGO = Duration.ofDays(1);

  private final ActiveSurveys surveys;
  private final InvitationStore invitations;
  private final Timers timers;
  private final Clock clock;

  KeepSurveys(ActiveSurveys surveys, InvitationStore invitations, Timers timers, Clock clock) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.timers = timers;
    this.clock = clock;
  }

  /** A conversation that was resolved after an agent had answered. */
  public record Resolved(UUID workspaceId, UUID conversationId, Channel channel, Instant at) {}

  /**
   * Sees to it that customers will be asked; whether they then are is decided at that time. A
   * conversation has one timer, for the survey that is asked first: that one sets the next.
   */
  public void plan(Collection<Resolved> resolved) {
    Instant tooEarly = clock.instant().minus(LONG_AGO);
    List<Due> asking = new ArrayList<>();
    for (Resolved conversation : resolved) {
      if (conversation.at().isAfter(tooEarly)) {
        surveys.of(conversation.workspaceId()).stream()
            .filter(survey -> survey.isOn(conversation.channel()))
            .mapToInt(Survey::delaySeconds)
            .min()
            .ifPresent(delay -> asking.add(due(conversation, delay)));
      }
    }
    timers.set(AskCustomers.KIND, asking);
  }

  private static Due due(Resolved conversation, int delaySeconds) {
    return new Due(
        conversation.workspaceId(),
        conversation.conversationId(),
        conversation.at().plusSeconds(delaySeconds));
  }

  /** What was asked in conversations goes to those that took them in. */
  public void handOn(Collection<TrailStore.Moved> moved) {
    invitations.move(moved);
  }
}
