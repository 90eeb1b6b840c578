package io.entente.interactions.sla;

import io.entente.events.DeadlineNotice;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.interactions.sla.TargetStore.Subject;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import io.entente.messaging.Outbox;
import io.entente.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells of deadlines that come near and of those that have passed, each once: it is kept with the
 * target, recorded with the conversation and published, all in one transaction. A conversation has
 * one timer, for whichever comes next.
 */
@Singleton
final class TellTargets implements TimerHandler {
  static final String KIND = "sla";

  private static final int AT_ONCE = 1_000;

  private final TargetStore targets;
  private final Timers timers;
  private final TrailStore trail;
  private final Outbox outbox;
  private final EventJson json;
  private final Clock clock;

  TellTargets(
      TargetStore targets,
      Timers timers,
      TrailStore trail,
      Outbox outbox,
      EventJson json,
      Clock clock) {
    this.targets = targets;
    this.timers = timers;
    this.trail = trail;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  private static final class Notices {
    final List<StoredTarget> told = new ArrayList<>();
    final List<OutgoingEvent> events = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final Map<Subject, Instant> next = new HashMap<>();
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Subject> conversations =
        due.stream().map(it -> new Subject(it.workspaceId(), it.subjectId())).toList();
    Notices notices = new Notices();
    for (StoredTarget target : targets.open(conversations)) {
      add(target, now, notices);
    }
    targets.tell(notices.told);
    trail.insert(notices.changes);
    timers.set(
        KIND,
        notices.next.entrySet().stream()
            .map(it ->
                new Due(it.getKey().workspaceId(), it.getKey().conversationId(), it.getValue()))
            .toList());
    outbox.append(notices.events);
  }

  /** What came while nothing ran is told now, the warning before the breach. */
  private void add(StoredTarget target, Instant now, Notices notices) {
    StoredTarget told = target;
    for (Instant next = told.nextNotice();
        next != null && !next.isAfter(now);
        next = told.nextNotice()) {
      DeadlineNotice.Type type =
          told.isToBeWarned() ? DeadlineNotice.Type.WARNING : DeadlineNotice.Type.BREACH;
      told = type == DeadlineNotice.Type.WARNING ? told.warned(now) : told.breached(now);
      notices.events.add(event(told, type, now));
      notices.changes.add(change(told, type, next));
    }
    if (!told.equals(target)) {
      notices.told.add(told);
    }
    Instant next = told.nextNotice();
    if (next != null) {
      notices.next.merge(
          new Subject(told.workspaceId(), told.conversationId()),
          next,
          (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  private OutgoingEvent event(StoredTarget stored, DeadlineNotice.Type type, Instant now) {
    Target target = stored.target();
    DeadlineNotice notice =
        new DeadlineNotice(
            stored.workspaceId(),
            stored.conversationId(),
            type,
            target.kind(),
            target.cycle(),
            target.policyId(),
            target.policyVersion(),
            target.startedAt(),
            Objects.requireNonNull(target.deadline()),
            now);
    return new OutgoingEvent(
        Topics.DEADLINES, notice.key(), json.encode(notice), stored.workspaceId());
  }

  private static Change change(StoredTarget stored, DeadlineNotice.Type type, Instant at) {
    return Change.of(
        stored.workspaceId(),
        stored.conversationId(),
        new Change.Cause(By.SYSTEM, at),
        "target." + stored.target().kind().json(),
        null,
        Change.plain(type.json()));
  }
}
