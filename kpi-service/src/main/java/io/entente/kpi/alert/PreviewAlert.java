package io.entente.kpi.alert;

import io.entente.kpi.judgement.JudgePast;
import io.entente.kpi.judgement.Judgement;
import io.entente.kpi.judgement.Rule;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells how often an alert would ring, before anybody is woken by it. */
@Singleton
final class PreviewAlert {
  private static final Duration BACK = Duration.ofDays(30);

  private final JudgePast judge;
  private final Clock clock;

  PreviewAlert(JudgePast judge, Clock clock) {
    this.judge = judge;
    this.clock = clock;
  }

  Preview preview(UUID workspaceId, NewAlert alert) {
    Rule rule = inHours(alert.rule());
    Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS);
    List<Judgement> seen = judge.judge(workspaceId, rule, end, BACK);
    return new Preview(
        end.minus(BACK),
        end,
        Objects.requireNonNull(rule.windowMinutes()),
        seen.size(),
        rings(seen));
  }

  private static List<Preview.Ring> rings(List<Judgement> seen) {
    List<Preview.Ring> rings = new ArrayList<>();
    Judgement first = null;
    for (Judgement it : seen) {
      if (it.rings() && first == null) {
        first = it;
      } else if (!it.rings() && first != null) {
        rings.add(new Preview.Ring(first.to(), it.to(), first));
        first = null;
      }
    }
    if (first != null) {
      rings.add(new Preview.Ring(first.to(), null, first));
    }
    return rings;
  }

  private static Rule inHours(Rule rule) {
    try {
      return rule.filled().inHours();
    } catch (InvalidRequest e) {
      throw e.at("/rule");
    }
  }
}
