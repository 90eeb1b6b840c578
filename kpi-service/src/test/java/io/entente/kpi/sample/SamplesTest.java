package io.entente.kpi.sample;

import static io.entente.kpi.CycleWorld.NINE;
import static io.entente.kpi.CycleWorld.ada;
import static io.entente.kpi.CycleWorld.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.events.ActorKind;
import io.entente.events.CycleState;
import io.entente.events.CycleState.Wait;
import io.entente.events.Precision;
import io.entente.events.WaitEnding;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.figure.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final CycleWorld world = new CycleWorld();

  @Test
  void anAnsweredCycleGivesItsResponsesAndResolution() {
    CycleState state =
        world
            .cycle("case 1")
            .answered(NINE, minutes(20), ada(), true)
            .answered(minutes(60), minutes(90), grace(), false)
            .resolved(minutes(91), grace(), false)
            .firstResolution(5_460)
            .resolutionTime(5_460)
            .messages(NINE, ActorKind.CUSTOMER, null, 2)
            .messages(NINE, ActorKind.BOT, null, 1)
            .messages(NINE, ActorKind.AGENT, ada(), 2)
            .state();

    assertThat(Samples.of(state))
        .extracting(Sample::measures, Sample::anchor, Sample::agentId, Sample::amount, Sample::span)
        .containsExactly(
            tuple(Set.of(Measure.CYCLES_OPENED, Measure.CONVERSATIONS_OPENED), NINE, null, 1, null),
            tuple(
                Set.of(Measure.RESOLVED, Measure.FIRST_RESOLUTION, Measure.RESOLUTION),
                minutes(91),
                grace(),
                1,
                span(5_460)),
            tuple(
                Set.of(Measure.RESPONSE, Measure.FIRST_RESPONSE),
                minutes(20),
                ada(),
                1,
                span(1_200)),
            tuple(Set.of(Measure.RESPONSE), minutes(90), grace(), 1, span(1_800)),
            tuple(Set.of(Measure.CUSTOMER_MESSAGES), NINE, null, 2, null),
            tuple(Set.of(Measure.BOT_MESSAGES), NINE, null, 1, null),
            tuple(Set.of(Measure.AGENT_MESSAGES), NINE, ada(), 2, null));
  }

  @Test
  void aReopeningIsNoNewConversation() {
    CycleState state = world.cycle("case 2").reopenedAt(1, minutes(1_500)).state();

    assertThat(Samples.of(state))
        .extracting(Sample::measures)
        .containsExactly(Set.of(Measure.CYCLES_OPENED, Measure.REOPENED));
  }

  @Test
  void firstAndLastResolutionThatDifferAreToldApart() {
    CycleState state =
        world
            .cycle("differing")
            .resolved(minutes(91), null, true)
            .firstResolution(5_460)
            .resolutionTime(6_000)
            .state();

    assertThat(Samples.of(state))
        .extracting(Sample::measures, Sample::position, Sample::span)
        .contains(
            tuple(
                Set.of(Measure.RESOLVED, Measure.CLOSED_UNANSWERED, Measure.FIRST_RESOLUTION),
                0,
                span(5_460)),
            tuple(Set.of(Measure.RESOLUTION), 1, span(6_000)));
  }

  @Test
  void aWaitThatAResolutionEndsIsNoResponse() {
    CycleState state =
        world
            .cycle("case 3")
            .closedWaitingSince(NINE, minutes(5))
            .resolved(minutes(5), null, true)
            .firstResolution(300)
            .state();

    assertThat(Samples.of(state))
        .flatExtracting(Sample::measures)
        .contains(Measure.CLOSED_UNANSWERED)
        .doesNotContain(Measure.RESPONSE, Measure.FIRST_RESPONSE, Measure.OPEN_WAITS);
  }

  @Test
  void aRunningWaitIsAnOpenWaitAlone() {
    CycleState state = world.cycle("open").waitingSince(minutes(3)).state();

    assertThat(Samples.of(state))
        .filteredOn(sample -> sample.family() == Family.OPEN_WAIT)
        .extracting(Sample::anchor, Sample::span)
        .containsExactly(tuple(minutes(3), null));
    assertThat(Samples.of(state)).flatExtracting(Sample::measures).doesNotContain(Measure.RESPONSE);
  }

  @Test
  void laterPagesTellNothingOfTheWholeCycle() {
    CycleState state =
        world
            .cycle("long")
            .page(1)
            .answered(NINE, minutes(20), ada(), false)
            .resolved(minutes(91), ada(), false)
            .firstResolution(5_460)
            .state();

    assertThat(Samples.of(state))
        .extracting(Sample::measures)
        .containsExactly(Set.of(Measure.RESPONSE));
  }

  @Test
  void aRemovedPageGivesNothing() {
    assertThat(Samples.of(world.cycle("gone").removed().state())).isEmpty();
  }

  @Test
  void daysAreCountedByTheDate() {
    CycleState state =
        world
            .cycle("reviews")
            .answered(
                Instant.parse("2026-03-02T15:00:00Z"),
                Instant.parse("2026-03-03T00:00:00Z"),
                ada(),
                true,
                Precision.DAY)
            .answered(
                Instant.parse("2026-03-04T15:00:00Z"),
                Instant.parse("2026-03-04T00:00:00Z"),
                ada(),
                false,
                Precision.DAY)
            .state();

    assertThat(Samples.of(state))
        .filteredOn(sample -> sample.family() == Family.ANSWER)
        .extracting(Sample::span)
        .containsExactly(new Span(1, 1, Precision.DAY), new Span(0, 0, Precision.DAY));
  }

  @Test
  void samplesOfOneMomentHavePositions() {
    CycleState state =
        world
            .cycle("at once")
            .messages(NINE, ActorKind.AGENT, ada(), 1)
            .messages(NINE, ActorKind.AGENT, grace(), 1)
            .messages(minutes(60), ActorKind.AGENT, grace(), 1)
            .state();

    assertThat(Samples.of(state))
        .filteredOn(sample -> sample.family() == Family.MESSAGES)
        .extracting(Sample::position)
        .containsExactly(0, 1, 0);
  }

  @Test
  void anAnswerWithoutAnEndIsRefused() {
    CycleState good = world.cycle("odd").state();
    Wait endless = new Wait(NINE, null, WaitEnding.ANSWERED, ada(), true, null, Precision.INSTANT);
    CycleState odd = with(good, List.of(endless));

    assertThatThrownBy(() -> Samples.of(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no end");
  }

  private static CycleState with(CycleState state, List<Wait> waits) {
    return new CycleState(
        state.workspaceId(),
        state.cycleId(),
        0,
        state.version(),
        false,
        state.conversationId(),
        0,
        state.channel(),
        state.connectionId(),
        state.customerId(),
        1,
        state.openedAt(),
        null,
        null,
        null,
        waits,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static Instant minutes(long minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private static Span span(long seconds) {
    return new Span(seconds, seconds / 2, Precision.INSTANT);
  }
}
