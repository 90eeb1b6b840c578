package io.entente.interactions.sla;

import static io.entente.events.TargetKind.FIRST_RESPONSE;
import static io.entente.events.TargetKind.NEXT_RESPONSE;
import static io.entente.events.TargetKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.Precision;
import io.entente.events.TargetClock;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.clock.StrandFold;
import io.entente.interactions.clock.Timetable;
import io.entente.interactions.condition.Match;
import io.entente.interactions.schedule.Timetables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised, purely: events in, targets out. */
class PromisesTest {
  private static final UUID CONNECTION = Ids.next();
  private static final UUID ADA = Ids.next();
  private static final UUID TAG = Ids.next();
  private static final Instant EVER = Instant.parse("2020-01-01T00:00:00Z");
  private static final Properties PLAIN = Properties.plain(Channel.X, CONNECTION);
  private static final Promise HOUR = new Promise(3_600, TargetClock.CALENDAR);
  private static final Promise DAY = new Promise(86_400, TargetClock.CALENDAR);

  private final StrandFold fold = new StrandFold(_ -> Schedule.OFFICE_HOURS, Duration.ofDays(7));

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T09:59:59Z, MET",
    "2026-11-02T10:00:00Z, MET",
    "2026-11-02T10:00:00.999999Z, MET",
    "2026-11-02T10:00:01Z, BREACHED"
  })
  void case7(Instant answer, TargetState state) {
    List<Target> targets =
        targets(policy(HOUR, null, null), customer("2026-11-02T09:00:00Z"), agent(answer));

    assertThat(targets).hasSize(1);
    assertThat(targets.getFirst().deadline()).isEqualTo("2026-11-02T10:00:00Z");
    assertThat(targets.getFirst().stateAt(answer)).isEqualTo(state);
  }

  @Test
  void whatIsOpenIsBreachedOnceTheSecondOfTheDeadlineIsOver() {
    Target open = targets(policy(HOUR, null, null), customer("2026-11-02T09:00:00Z")).getFirst();

    assertThat(open.stateAt(at("2026-11-02T10:00:00.9Z"))).isEqualTo(TargetState.PENDING);
    assertThat(open.stateAt(at("2026-11-02T10:00:01Z"))).isEqualTo(TargetState.BREACHED);
    assertThat(open.outcome()).isNull();
  }

  @Test
  void theFirstResponseIsPromisedUntilThereWasOne() {
    List<Target> targets =
        targets(
            policy(HOUR, HOUR, DAY),
            customer("2026-11-02T09:00:00Z"),
            resolved("2026-11-02T09:05:00Z"),
            customer("2026-11-03T09:00:00Z"),
            agent(at("2026-11-03T09:10:00Z")),
            customer("2026-11-03T10:00:00Z"),
            agent(at("2026-11-03T11:30:00Z")),
            customer("2026-11-03T12:00:00Z"));

    assertThat(targets)
        .extracting(Target::cycle, Target::kind, it -> it.startedAt().toString())
        .containsExactlyInAnyOrder(
            tuple(0, RESOLUTION, "2026-11-02T09:00:00Z"),
            tuple(0, FIRST_RESPONSE, "2026-11-02T09:00:00Z"),
            tuple(1, RESOLUTION, "2026-11-03T09:00:00Z"),
            tuple(1, FIRST_RESPONSE, "2026-11-03T09:00:00Z"),
            tuple(1, NEXT_RESPONSE, "2026-11-03T10:00:00Z"),
            tuple(1, NEXT_RESPONSE, "2026-11-03T12:00:00Z"));
  }

  @Test
  void whatTheBrandOpenedPromisesNothingUntilTheCustomerWrites() {
    assertThat(targets(policy(HOUR, HOUR, DAY), opener("2026-11-02T09:00:00Z"))).isEmpty();

    assertThat(
            targets(
                policy(HOUR, HOUR, DAY),
                opener("2026-11-02T09:00:00Z"),
                customer("2026-11-02T11:00:00Z")))
        .extracting(Target::kind, it -> it.startedAt().toString())
        .containsExactlyInAnyOrder(
            tuple(RESOLUTION, "2026-11-02T11:00:00Z"),
            tuple(FIRST_RESPONSE, "2026-11-02T11:00:00Z"));
  }

  @Test
  void theBusinessClockCountsOpenHours() {
    // Friday 17:30 in Paris: half an hour, the weekend, and half an hour on Monday.
    Target target =
        targets(
                policy(new Promise(3_600, TargetClock.BUSINESS), null, null),
                customer("2026-11-06T16:30:00Z"))
            .getFirst();

    assertThat(target.deadline()).isEqualTo("2026-11-09T08:30:00Z");
    assertThat(target.warnAt()).isEqualTo("2026-11-09T08:18:00Z");
  }

  @Test
  void aPauseMovesTheDeadlineOfTheResolutionAlone() {
    Promise business = new Promise(3_600, TargetClock.BUSINESS);
    List<Target> targets =
        targets(
            policy(business, null, business),
            customer("2026-11-02T09:00:00Z"),
            paused("2026-11-02T09:30:00Z"),
            reopened("2026-11-02T11:00:00Z"));

    assertThat(targets)
        .extracting(Target::kind, it -> String.valueOf(it.deadline()))
        .containsExactlyInAnyOrder(
            tuple(FIRST_RESPONSE, "2026-11-02T10:00:00Z"),
            tuple(RESOLUTION, "2026-11-02T11:30:00Z"));
  }

  @Test
  void aPauseAfterTheDeadlineMovesNothing() {
    List<Target> targets =
        targets(
            policy(null, null, new Promise(3_600, TargetClock.BUSINESS)),
            customer("2026-11-02T09:00:00Z"),
            paused("2026-11-02T10:00:00Z"),
            reopened("2026-11-02T11:00:00Z"));

    assertThat(targets.getFirst().deadline()).isEqualTo("2026-11-02T10:00:00Z");
  }

  @Test
  void aPauseThatGoesOnHoldsTheDeadlineUp() {
    List<Target> targets =
        targets(
            policy(null, null, new Promise(3_600, TargetClock.BUSINESS)),
            customer("2026-11-02T09:00:00Z"),
            paused("2026-11-02T09:30:00Z"));

    assertThat(targets.getFirst().deadline()).isNull();
    assertThat(targets.getFirst().stateAt(at("2027-01-01T00:00:00Z")))
        .isEqualTo(TargetState.PENDING);
  }

  @Test
  void aPauseDoesNotStopTheCalendar() {
    List<Target> targets =
        targets(
            policy(null, null, HOUR),
            customer("2026-11-02T09:00:00Z"),
            paused("2026-11-02T09:30:00Z"));

    assertThat(targets.getFirst().deadline()).isEqualTo("2026-11-02T10:00:00Z");
  }

  @Test
  void timesOfWhichOnlyTheDayIsKnownPromiseNoAnswer() {
    StrandEvent dated = message("2026-11-02T00:00:00Z", ActorKind.CUSTOMER, Precision.DAY, false);

    assertThat(targets(policy(HOUR, HOUR, null), dated)).isEmpty();
  }

  @Test
  void theFirstPolicyThatAppliesCounts() {
    UUID urgent = Ids.next();
    UUID others = Ids.next();
    Conditions isUrgent =
        new Conditions(
            Match.ALL, List.of(new Condition(Condition.Field.PRIORITY, List.of("urgent", "high"))));
    Policies policies =
        new Policies(
            List.of(
                version(others, 1, EVER, 2, named("All", null, DAY)),
                version(urgent, 1, EVER, 1, named("Urgent", isUrgent, HOUR))));

    assertThat(policies.applying(PLAIN, at("2026-11-02T09:00:00Z")))
        .map(PolicyVersion::policyId)
        .contains(others);
    assertThat(policies.applying(PLAIN.with("PRIORITY", "HIGH"), at("2026-11-02T09:00:00Z")))
        .map(PolicyVersion::policyId)
        .contains(urgent);
  }

  @Test
  void allOrAnyOfTheConditionsMustHold() {
    List<Condition> items =
        List.of(
            new Condition(Condition.Field.CHANNEL, List.of("x")),
            new Condition(Condition.Field.TAG, List.of(TAG.toString())));
    Conditions all = new Conditions(Match.ALL, items);
    Conditions any = new Conditions(Match.ANY, items);

    assertThat(all.hold(PLAIN)).isFalse();
    assertThat(any.hold(PLAIN)).isTrue();
    assertThat(all.hold(PLAIN.with("TAG", TAG.toString()))).isTrue();
    assertThat(any.hold(Properties.plain(Channel.EMAIL, CONNECTION))).isFalse();
    assertThat(Conditions.NONE.hold(PLAIN)).isTrue();
  }

  @Test
  void aChangedPolicyAppliesToWhatStartsFromThenOn() {
    UUID id = Ids.next();
    Instant change = at("2026-11-02T09:30:00Z");
    Policies policies =
        new Policies(
            List.of(
                version(id, 1, EVER, 1, named("A", null, HOUR)),
                version(id, 2, change, 1, named("A", null, DAY)),
                new PolicyVersion(
                    id, 3, change.plusSeconds(3_600), 1, true, named("A", null, DAY))));
    Promises promises = new Promises(new Terms(Timetables.NONE, policies), PLAIN);

    assertThat(promises.target(asked("2026-11-02T09:29:59.999999Z")))
        .map(Target::seconds)
        .contains(3_600L);
    assertThat(promises.target(asked("2026-11-02T09:30:00Z")))
        .map(Target::seconds)
        .contains(86_400L);
    assertThat(promises.target(asked("2026-11-02T10:30:00Z"))).isEmpty();
  }

  @Test
  void aPolicyMayHaveHoursOfItsOwn() {
    UUID schedule = Ids.next();
    Timetables hours =
        new Timetables(
            Map.of(schedule, Timetable.always(Schedule.OFFICE_HOURS)),
            Map.of(),
            Timetable.always(new Schedule(1, Schedule.OFFICE_HOURS.zone(), Map.of(), Map.of())));
    Promise business = new Promise(60, TargetClock.BUSINESS);
    NewPolicy own = new NewPolicy("A", null, business, null, null, null, schedule);
    NewPolicy connections = new NewPolicy("A", null, business, null, null, null, null);

    for (NewPolicy policy : List.of(own, connections)) {
      Policies policies = new Policies(List.of(version(Ids.next(), 1, EVER, 1, policy)));
      Target target =
          new Promises(new Terms(hours, policies), PLAIN)
              .target(asked("2026-11-02T09:00:00Z"))
              .orElseThrow();
      assertThat(target.deadline()).isEqualTo(policy == own ? at("2026-11-02T09:01:00Z") : null);
    }
  }

  @Test
  void anyOrderOfArrivalGivesTheSameTargets() {
    NewPolicy policy =
        policy(
            new Promise(1_800, TargetClock.BUSINESS),
            HOUR,
            new Promise(7_200, TargetClock.BUSINESS));
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<StrandEvent> events = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String at = at("2026-11-02T08:00:00Z").plusSeconds(60L * random.nextInt(1_000)).toString();
        events.add(
            switch (random.nextInt(6)) {
              case 0 -> resolved(at);
              case 1 -> paused(at);
              case 2, 3 -> agent(at(at));
              default -> customer(at);
            });
      }
      List<StrandEvent> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);

      assertThat(targets(policy, shuffled.toArray(StrandEvent[]::new)))
          .as("seed %d", seed)
          .isEqualTo(targets(policy, events.toArray(StrandEvent[]::new)));
    }
  }

  private static final UUID POLICY = Ids.next();

  private List<Target> targets(NewPolicy policy, StrandEvent... events) {
    Policies policies = new Policies(List.of(version(POLICY, 1, EVER, 1, policy)));
    Promises promises = new Promises(new Terms(Timetables.NONE, policies), PLAIN);
    List<Target> targets = new ArrayList<>();
    for (FoldedConversation folded : fold.fold(List.of(events)).conversations()) {
      Undertakings.of(folded).forEach(it -> promises.target(it).ifPresent(targets::add));
    }
    return targets;
  }

  private static NewPolicy policy(Promise first, Promise next, Promise resolution) {
    return new NewPolicy("Promises", null, first, next, resolution, 80, null);
  }

  private static NewPolicy named(String name, Conditions conditions, Promise first) {
    return new NewPolicy(name, conditions, first, null, null, null, null);
  }

  private static PolicyVersion version(
      UUID id, int version, Instant from, int position, NewPolicy policy) {
    return new PolicyVersion(id, version, from, position, false, policy);
  }

  private static Undertaking asked(String at) {
    return new Undertaking(0, 0, FIRST_RESPONSE, at(at), null, List.of());
  }

  private static StrandEvent customer(String at) {
    return message(at, ActorKind.CUSTOMER, Precision.INSTANT, false);
  }

  private static StrandEvent agent(Instant at) {
    return message(at.toString(), ActorKind.AGENT, Precision.INSTANT, false);
  }

  private static StrandEvent opener(String at) {
    return message(at, ActorKind.AGENT, Precision.INSTANT, true);
  }

  private static StrandEvent message(
      String at, ActorKind actor, Precision precision, boolean direct) {
    return new StrandEvent.Message(
        Ids.next(),
        Ids.next(),
        at(at),
        precision,
        actor,
        actor == ActorKind.AGENT ? ADA : null,
        true,
        false,
        direct,
        at,
        null,
        null);
  }

  private static StrandEvent resolved(String at) {
    return new StrandEvent.Resolved(Ids.next(), at(at), ActorKind.AGENT, ADA);
  }

  private static StrandEvent reopened(String at) {
    return new StrandEvent.Reopened(Ids.next(), at(at), ActorKind.AGENT, ADA);
  }

  private static StrandEvent paused(String at) {
    return new StrandEvent.Paused(Ids.next(), at(at), ActorKind.AGENT, ADA, null);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
