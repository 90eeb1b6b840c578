package io.entente.interactions.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.events.ActorKind;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.Ids;
import io.entente.events.Precision;
import io.entente.interactions.clock.StrandEvent.Message;
import io.entente.interactions.clock.StrandEvent.Paused;
import io.entente.interactions.clock.StrandEvent.Reopened;
import io.entente.interactions.clock.StrandEvent.Resolved;
import io.entente.interactions.clock.StrandEvent.Woken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked cases of docs/metrics.md are named after their numbers. */
class StrandFoldTest {
  private static final UUID ADA = Ids.named(new UUID(0, 1), "ada");
  private static final UUID GRACE = Ids.named(new UUID(0, 1), "grace");
  private final StrandFold strands = new StrandFold(_ -> Schedule.OFFICE_HOURS, Duration.ofDays(7));

  @Test
  void case1WaitsEndWithTheNextAgentMessageOnly() {
    List<StrandEvent> events = case1();

    FoldedConversation folded = only(strands.fold(events));

    assertThat(answered(folded)).containsExactly(1_200L, 1_800L);
    assertThat(firstResponses(folded)).containsExactly(1_200L);
    assertThat(page(folded, 0).firstResolution().calendarSeconds()).isEqualTo(5_460);
    assertThat(page(folded, 0).resolutionTime().calendarSeconds()).isEqualTo(5_460);
    assertThat(page(folded, 0).resolution().unanswered()).isFalse();
  }

  @Test
  void case2ReopeningWithdrawsTheResolutionAndKeepsTheFirst() {
    List<StrandEvent> events = case1();
    events.add(customer("2026-11-03T10:00:00Z"));
    events.add(agent("2026-11-03T10:10:00Z"));
    events.add(resolved("2026-11-03T10:20:00Z"));

    FoldedConversation folded = only(strands.fold(events));

    assertThat(answered(folded)).containsExactly(1_200L, 1_800L, 600L);
    assertThat(firstResponses(folded)).containsExactly(1_200L);
    assertThat(page(folded, 0).firstResolution().calendarSeconds()).isEqualTo(5_460);
    assertThat(page(folded, 0).resolutionTime()).isNull();
    assertThat(page(folded, 1).firstResolution()).isNull();
    assertThat(page(folded, 1).resolutionTime().calendarSeconds()).isEqualTo(91_200);
    assertThat(folded.cycle()).isEqualTo(1);
  }

  @Test
  void case3AfterABotsResolutionTheWaitStartsWhenTheCustomerComesBack() {
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    customer("2026-11-02T09:00:00Z"),
                    new Resolved(Ids.next(), at("2026-11-02T09:05:00Z"), ActorKind.BOT, null),
                    customer("2026-11-06T14:00:00Z"),
                    agent("2026-11-06T14:10:00Z"))));

    assertThat(answered(folded)).containsExactly(600L);
    assertThat(firstResponses(folded)).containsExactly(600L);
    assertThat(page(folded, 0).resolution())
        .isEqualTo(new Resolution(at("2026-11-02T09:05:00Z"), ActorKind.BOT, null, true));
  }

  @Test
  void case4WhatTheBrandOpenedHasNoFirstResponseBeforeTheCustomerWrites() {
    Message opener = message("2026-11-02T09:00:00Z", ActorKind.AGENT, ADA, true, false, true);
    Message autoReply = message("2026-11-02T11:00:05Z", ActorKind.AGENT, null, true, true, false);

    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    opener,
                    customer("2026-11-02T11:00:00Z"),
                    autoReply,
                    agent("2026-11-02T11:30:00Z"))));

    assertThat(folded.openedBy()).isEqualTo(opener.id());
    assertThat(answered(folded)).containsExactly(1_800L);
    assertThat(firstResponses(folded)).containsExactly(1_800L);
  }

  @Test
  void privateNotesNeitherAnswerNorCount() {
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    customer("2026-11-02T09:00:00Z"),
                    message("2026-11-02T09:10:00Z", ActorKind.AGENT, ADA, false, false, false))));

    assertThat(folded.waitingSince()).isEqualTo(at("2026-11-02T09:00:00Z"));
    assertThat(folded.messages()).isEqualTo(2);
    assertThat(page(folded, 0).volumes()).hasSize(1);
  }

  @Test
  void afterTheReopenWindowTheNextConversationOpens() {
    List<StrandEvent> events = case1();
    events.add(customer("2026-11-09T10:31:00Z"));
    events.add(resolved("2026-11-09T10:32:00Z"));
    events.add(customer("2026-11-16T10:32:00.000001Z"));

    StrandFold.Outcome outcome = strands.fold(events);

    assertThat(outcome.conversations())
        .extracting(FoldedConversation::ordinal, FoldedConversation::cycle)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 1), org.assertj.core.groups.Tuple.tuple(1, 0));
    assertThat(outcome.places().get(events.getLast().id())).isEqualTo(1);
  }

  @Test
  void anActOnNothingChangesNothing() {
    StrandFold.Outcome outcome = strands.fold(List.of(resolved("2026-11-02T09:00:00Z")));

    assertThat(outcome.conversations()).isEmpty();
    assertThat(outcome.places()).isEmpty();
  }

  @Test
  void businessSecondsLeaveTheNightOut() {
    // Tuesday 17:30 to Wednesday 09:30 in Paris: half an hour each.
    FoldedConversation folded =
        only(
            strands.fold(List.of(customer("2026-11-03T16:30:00Z"), agent("2026-11-04T08:30:00Z"))));

    assertThat(page(folded, 0).waits().getFirst().elapsed()).isEqualTo(new Elapsed(57_600, 3_600));
  }

  @Test
  void appendingEqualsFoldingWhateverTheBatches() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<StrandEvent> events = history(random, seed % 10 == 0 ? 700 : 25);
      StrandFold.Outcome whole = strands.fold(shuffled(events, random));

      List<FoldedConversation> appended = appendInBatches(events, random);

      assertThat(appended).as("seed %d", seed).isEqualTo(whole.conversations());
    }
  }

  @Test
  void aWakingChangesNothingButWhatWasSeenLast() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<StrandEvent> events = history(random, 40);
      List<StrandEvent> woken = new ArrayList<>(events);
      woken.removeIf(Woken.class::isInstance);
      List<StrandEvent> without = List.copyOf(woken);
      for (StrandEvent event : without) {
        if (event instanceof Paused paused && paused.until() != null && random.nextBoolean()) {
          woken.add(new Woken(new UUID(random.nextLong(), random.nextLong()), paused.until()));
        }
      }
      // Both are seen from the same later moment, for who looks before it may see it asleep still.
      StrandEvent later = new Woken(Ids.next(), at("2026-06-01T00:00:00Z"));
      woken.add(later);

      assertThat(strands.fold(shuffled(woken, random)).conversations())
          .as("seed %d", seed)
          .isEqualTo(
              strands
                  .fold(Stream.concat(without.stream(), Stream.of(later)).toList())
                  .conversations());
    }
  }

  @Test
  void pausesAreTakenOffTheBusinessClockOfResolutionAlone() {
    // Monday 09:00 to 17:00 in Paris, pending from 10:00 to 12:00, snoozed from 13:00 to 14:30.
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    customer("2026-11-02T08:00:00Z"),
                    pending("2026-11-02T09:00:00Z"),
                    customer("2026-11-02T11:00:00Z"),
                    snoozed("2026-11-02T12:00:00Z", "2026-11-02T13:30:00Z"),
                    agent("2026-11-02T15:00:00Z"),
                    resolved("2026-11-02T16:00:00Z"))));

    CyclePage first = page(folded, 0);
    assertThat(first.resolutionTime()).isEqualTo(new Elapsed(28_800, 28_800 - 7_200 - 5_400));
    assertThat(first.firstResolution()).isEqualTo(first.resolutionTime());
    assertThat(first.worked()).isEqualTo(new Elapsed(28_800 - 12_600, 28_800 - 12_600));
    assertThat(first.waits().getFirst().elapsed()).isEqualTo(new Elapsed(25_200, 25_200));
    assertThat(folded.pause()).isNull();
  }

  @Test
  void aPauseCountsOnTheBusinessClockByItsOpenHoursAlone() {
    // Snoozed from Friday 17:00 to Monday 10:00 in Paris: an hour and an hour.
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    customer("2026-11-06T15:00:00Z"),
                    snoozed("2026-11-06T16:00:00Z", "2026-11-09T09:00:00Z"),
                    resolved("2026-11-09T10:00:00Z"))));

    assertThat(page(folded, 0).resolutionTime()).isEqualTo(new Elapsed(241_200, 7_200));
    assertThat(page(folded, 0).worked()).isEqualTo(new Elapsed(7_200, 7_200));
  }

  @Test
  void aPauseBeforeTheCustomerFirstWroteIsOfTheCycleAlone() {
    Message opener = message("2026-11-02T09:00:00Z", ActorKind.AGENT, ADA, true, false, true);
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    opener,
                    pending("2026-11-02T09:00:01Z"),
                    customer("2026-11-02T10:00:01Z"),
                    agent("2026-11-02T10:30:01Z"),
                    resolved("2026-11-02T11:00:01Z"))));

    assertThat(page(folded, 0).resolutionTime()).isEqualTo(new Elapsed(3_600, 3_600));
    assertThat(page(folded, 0).worked()).isEqualTo(new Elapsed(3_601, 3_601));
  }

  @Test
  void theCustomerWakesAndAMessageOfAnybodyElseDoesNot() {
    List<StrandEvent> events =
        new ArrayList<>(
            List.of(
                customer("2026-11-02T09:00:00Z"),
                snoozed("2026-11-02T09:10:00Z", "2026-11-05T09:00:00Z"),
                agent("2026-11-02T09:20:00Z"),
                message("2026-11-02T09:30:00Z", ActorKind.CUSTOMER, null, true, true, false)));
    assertThat(only(strands.fold(events)).status()).isEqualTo(ConversationStatus.SNOOZED);

    events.add(customer("2026-11-02T10:00:00Z"));

    assertThat(only(strands.fold(events)).status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void aPauseGoesOnWhateverItWaitsForAndEndsWithTheResolution() {
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    customer("2026-11-02T09:00:00Z"),
                    agent("2026-11-02T09:00:10Z"),
                    pending("2026-11-02T09:10:00Z"),
                    snoozed("2026-11-02T09:20:00Z", "2026-11-02T09:50:00Z"),
                    pending("2026-11-02T09:30:00Z"),
                    resolved("2026-11-02T10:10:00Z"),
                    pending("2026-11-02T10:20:00Z"))));

    assertThat(folded.status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(page(folded, 0).worked()).isEqualTo(new Elapsed(600, 600));
  }

  @Test
  void pausesOfAllCyclesAreTakenOffTheResolution() {
    FoldedConversation folded =
        only(
            strands.fold(
                List.of(
                    customer("2026-11-02T09:00:00Z"),
                    pending("2026-11-02T09:10:00Z"),
                    resolved("2026-11-02T09:20:00Z"),
                    new Reopened(Ids.next(), at("2026-11-02T09:30:00Z"), ActorKind.AGENT, ADA),
                    pending("2026-11-02T09:40:00Z"),
                    new Reopened(Ids.next(), at("2026-11-02T09:45:00Z"), ActorKind.AGENT, ADA),
                    resolved("2026-11-02T10:00:00Z"))));

    assertThat(page(folded, 0).firstResolution()).isEqualTo(new Elapsed(1_200, 600));
    assertThat(page(folded, 1).resolutionTime()).isEqualTo(new Elapsed(3_600, 3_600 - 900));
    assertThat(page(folded, 1).worked()).isEqualTo(new Elapsed(1_500, 1_500));
  }

  @Test
  void aLateEventIsRefused() {
    List<StrandEvent> events = case1();
    FoldedConversation folded = only(strands.fold(events));
    StrandEvent late = customer("2026-11-02T09:10:00Z");

    assertThat(StrandFold.canAppend(folded, late)).isFalse();
    assertThatThrownBy(() -> strands.append(folded, List.of(late)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<FoldedConversation> appendInBatches(List<StrandEvent> events, Random random) {
    List<FoldedConversation> known = new ArrayList<>();
    List<StrandEvent> ordered = new ArrayList<>(events);
    ordered.sort(java.util.Comparator.comparing(StrandEvent::key));
    List<StrandEvent> before = new ArrayList<>();
    for (int from = 0; from < ordered.size(); ) {
      int to = Math.min(ordered.size(), from + 1 + random.nextInt(5));
      List<StrandEvent> batch = ordered.subList(from, to);
      before.addAll(batch);
      if (known.isEmpty()) {
        known.addAll(strands.fold(before).conversations());
      } else {
        FoldedConversation last = known.removeLast();
        StrandFold.Outcome outcome = strands.append(withFewestPages(last), batch);
        FoldedConversation first = outcome.conversations().getFirst();
        known.add(first.withPages(merged(last.pages(), first.pages())));
        known.addAll(outcome.conversations().subList(1, outcome.conversations().size()));
      }
      from = to;
    }
    return known;
  }

  private static FoldedConversation withFewestPages(FoldedConversation conversation) {
    List<Integer> needed = conversation.pagesToAppend();
    assertThat(needed.size()).isLessThanOrEqualTo(3);
    return conversation.withPages(
        conversation.pages().stream()
            .filter(page -> page.cycle() == conversation.cycle() && needed.contains(page.page()))
            .toList());
  }

  private static List<CyclePage> merged(List<CyclePage> old, List<CyclePage> changed) {
    List<CyclePage> all = new ArrayList<>(changed);
    for (CyclePage page : old) {
      if (changed.stream().noneMatch(c -> c.cycle() == page.cycle() && c.page() == page.page())) {
        all.add(page);
      }
    }
    all.sort(java.util.Comparator.comparingInt(CyclePage::cycle).thenComparingInt(CyclePage::page));
    return all;
  }

  private static List<StrandEvent> history(Random random, int length) {
    Instant start = at("2026-03-01T00:00:00Z");
    return new ArrayList<>(
        IntStream.range(0, length)
            .mapToObj(i -> {
              // Few distinct minutes, so that equal times occur; now and then a long silence.
              Instant when =
                  start.plusSeconds(60L * random.nextInt(500) + 86_400L * random.nextInt(3) * 5);
              UUID id = new UUID(random.nextLong(), random.nextLong());
              return (StrandEvent)
                  switch (random.nextInt(14)) {
                    case 0 -> new Resolved(id, when, ActorKind.AGENT, ADA);
                    case 1 -> new Reopened(id, when, ActorKind.AGENT, ADA);
                    case 9, 10 ->
                        new Paused(
                            id,
                            when,
                            ActorKind.AGENT,
                            ADA,
                            random.nextInt(3) == 0
                                ? null
                                : when.plusSeconds(60L * (random.nextInt(300) - 5)));
                    case 11 -> new Woken(id, when);
                    case 2, 3, 4, 12, 13 ->
                        new Message(
                            id,
                            id,
                            when,
                            Precision.INSTANT,
                            ActorKind.CUSTOMER,
                            null,
                            true,
                            random.nextInt(5) == 0,
                            false,
                            "c" + i,
                            null,
                            null);
                    case 5 ->
                        new Message(
                            id,
                            id,
                            when,
                            Precision.INSTANT,
                            ActorKind.BOT,
                            null,
                            true,
                            true,
                            false,
                            "b" + i,
                            null,
                            null);
                    default ->
                        new Message(
                            id,
                            id,
                            when,
                            Precision.DAY,
                            ActorKind.AGENT,
                            random.nextBoolean() ? ADA : GRACE,
                            random.nextInt(5) > 0,
                            random.nextInt(5) == 0,
                            random.nextBoolean(),
                            "a" + i,
                            null,
                            null);
                  };
            })
            .toList());
  }

  private static List<StrandEvent> shuffled(List<StrandEvent> events, Random random) {
    List<StrandEvent> copy = new ArrayList<>(events);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static List<StrandEvent> case1() {
    return new ArrayList<>(
        List.of(
            agent("2026-11-02T10:30:00Z"),
            customer("2026-11-02T09:00:00Z"),
            customer("2026-11-02T09:05:00Z"),
            message("2026-11-02T09:01:00Z", ActorKind.BOT, null, true, true, false),
            agent("2026-11-02T09:20:00Z"),
            resolved("2026-11-02T10:31:00Z"),
            agent("2026-11-02T09:25:00Z"),
            customer("2026-11-02T10:00:00Z")));
  }

  private static Message customer(String at) {
    return message(at, ActorKind.CUSTOMER, null, true, false, false);
  }

  private static Message agent(String at) {
    return message(at, ActorKind.AGENT, ADA, true, false, false);
  }

  private static Message message(
      String at,
      ActorKind actor,
      UUID agentId,
      boolean isPublic,
      boolean automatic,
      boolean direct) {
    UUID id = Ids.next();
    return new Message(
        id,
        id,
        at(at),
        Precision.INSTANT,
        actor,
        agentId,
        isPublic,
        automatic,
        direct,
        at,
        null,
        null);
  }

  private static Resolved resolved(String at) {
    return new Resolved(Ids.next(), at(at), ActorKind.AGENT, ADA);
  }

  private static Paused pending(String at) {
    return new Paused(Ids.next(), at(at), ActorKind.AGENT, ADA, null);
  }

  private static Paused snoozed(String at, String until) {
    return new Paused(Ids.next(), at(at), ActorKind.AGENT, ADA, at(until));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  private static FoldedConversation only(StrandFold.Outcome outcome) {
    assertThat(outcome.conversations()).hasSize(1);
    return outcome.conversations().getFirst();
  }

  private static CyclePage page(FoldedConversation conversation, int cycle) {
    return conversation.pages().stream()
        .filter(page -> page.cycle() == cycle && page.page() == 0)
        .findFirst()
        .orElseThrow();
  }

  private static List<Long> answered(FoldedConversation conversation) {
    return conversation.pages().stream()
        .flatMap(page -> page.waits().stream())
        .filter(wait -> wait.ending() == io.entente.events.WaitEnding.ANSWERED)
        .map(wait -> Objects.requireNonNull(wait.elapsed()).calendarSeconds())
        .toList();
  }

  private static List<Long> firstResponses(FoldedConversation conversation) {
    return conversation.pages().stream()
        .flatMap(page -> page.waits().stream())
        .filter(Wait::first)
        .map(wait -> wait.elapsed().calendarSeconds())
        .toList();
  }
}
