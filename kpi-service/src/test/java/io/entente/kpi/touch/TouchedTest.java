package io.entente.kpi.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.CycleState.Target;
import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.entente.events.TargetOutcome;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.touch.Touched.Served;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TouchedTest {
  private static final Instant NINE = CycleWorld.NINE;

  @Test
  void anAnswerIsWithinOrLateByTheTargetsOfItsWait() {
    CycleState state =
        withTargets(
            new CycleWorld()
                .cycle("ada")
                .answered(NINE, NINE.plusSeconds(60), CycleWorld.ada(), true)
                .answered(NINE.plusSeconds(100), NINE.plusSeconds(900), CycleWorld.grace(), false)
                .answered(NINE.plusSeconds(950), NINE.plusSeconds(990), CycleWorld.ada(), false)
                .state(),
            target(TargetKind.FIRST_RESPONSE, NINE, TargetOutcome.MET),
            target(TargetKind.RESOLUTION, NINE, TargetOutcome.BREACHED),
            target(TargetKind.NEXT_RESPONSE, NINE.plusSeconds(100), TargetOutcome.BREACHED));

    assertThat(Touched.of(state).served())
        .extracting(Served::service)
        .containsExactly(Service.WITHIN, Service.LATE, Service.UNTIMED);
    assertThat(Touched.of(state).served().get(1).at()).isEqualTo(NINE.plusSeconds(900));
    assertThat(Touched.of(state).served().get(1).channel()).isEqualTo(Channel.MASTODON);
  }

  @Test
  void aMatterThatIsClosedUnansweredIsToldAndARemovedOneIsNot() {
    CycleWorld.Builder cycle =
        new CycleWorld().cycle("ada").waitingSince(NINE).resolved(NINE.plusSeconds(9), null, true);

    assertThat(Touched.of(cycle.state()).served())
        .extracting(Served::service)
        .containsExactly(Service.UNANSWERED);
    assertThat(Touched.of(cycle.removed().state()).served()).isEmpty();
  }

  private static CycleState withTargets(CycleState it, Target... targets) {
    return new CycleState(
        it.workspaceId(),
        it.cycleId(),
        it.page(),
        it.version(),
        it.removed(),
        it.conversationId(),
        it.ordinal(),
        it.channel(),
        it.connectionId(),
        it.customerId(),
        it.scheduleVersion(),
        it.openedAt(),
        it.resolution(),
        it.firstResolution(),
        it.resolutionTime(),
        it.waits(),
        it.volumes(),
        List.of(targets),
        it.facets(),
        it.course(),
        it.rootId());
  }

  private static Target target(TargetKind kind, Instant startedAt, TargetOutcome outcome) {
    return new Target(
        kind,
        new UUID(0, 9),
        1,
        TargetClock.CALENDAR,
        300,
        startedAt,
        startedAt.plusSeconds(300),
        startedAt.plusSeconds(60),
        outcome);
  }
}
