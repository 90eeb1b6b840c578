package io.entente.interactions.rule;

import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Forgets what rules did once it is old, a part at a time; also that of rules that are gone. */
@Singleton
final class ForgetRuns implements TimerHandler {
  /** Kind of the timers; their subjects are the rules. */
  static final String KIND = "rule-log";

  static final Duration EVERY = Duration.ofDays(1);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int PART = 5_000;

  private final RuleStore rules;
  private final RunStore runs;
  private final Timers timers;
  private final Clock clock;

  ForgetRuns(RuleStore rules, RunStore runs, Timers timers, Clock clock) {
    this.rules = rules;
    this.runs = runs;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (Due rule : due) {
      UUID workspaceId = rule.workspaceId();
      UUID ruleId = rule.subjectId();
      int gone = runs.sweep(workspaceId, ruleId, MadeAt.first(now.minus(KEPT)), PART);
      if (gone == PART) {
        timers.set(KIND, workspaceId, ruleId, now.plus(SOON));
      } else if (rules.find(workspaceId, ruleId).isPresent()
          || !runs.before(workspaceId, ruleId, MadeAt.AFTER_ALL, 1).isEmpty()) {
        timers.set(KIND, workspaceId, ruleId, now.plus(EVERY));
      }
    }
  }
}
