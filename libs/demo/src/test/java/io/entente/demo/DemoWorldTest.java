package io.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
  private static final Instant UNTIL = Instant.parse("2026-11-20T15:00:00Z");
  private static final DemoWorld WORLD = new DemoWorld(new DemoSettings(1, 90, 1, UNTIL));
  private static final List<Matter> MATTERS = WORLD.matters().toList();

  @Test
  void theSameSeedTellsTheSameAndAnotherOneSomethingElse() {
    DemoSettings settings = new DemoSettings(7, 6, 0.5, UNTIL);
    DemoWorld one = new DemoWorld(settings);
    DemoWorld same = new DemoWorld(settings);
    DemoWorld other = new DemoWorld(new DemoSettings(8, 6, 0.5, UNTIL));

    assertThat(one.matters().toList()).isEqualTo(same.matters().toList()).hasSizeGreaterThan(80);
    assertThat(one.sales().toList()).isEqualTo(same.sales().toList()).isNotEmpty();
    assertThat(one.posts().toList()).isEqualTo(same.posts().toList()).isNotEmpty();
    assertThat(one.matters().toList()).isNotEqualTo(other.matters().toList());
  }

  @Test
  void nothingHappensAfterItsEndNorBeforeItsBeginning() {
    assertThat(MATTERS)
        .allSatisfy(matter -> {
          assertThat(matter.lines()).isSortedAccordingTo(Comparator.comparing(Line::at));
          assertThat(matter.lines().getLast().at()).isBeforeOrEqualTo(UNTIL);
          assertThat(matter.openedAt()).isAfter(Instant.parse("2026-08-22T00:00:00Z"));
          assertThat(matter.steps()).allMatch(step -> !step.at().isAfter(UNTIL));
          assertThat(matter.steps()).isSortedAccordingTo(Comparator.comparing(Step::at));
          assertThat(matter.sales()).allMatch(sale -> !sale.at().isAfter(UNTIL));
        });
    assertThat(WORLD.sales()).allMatch(sale -> !sale.at().isAfter(UNTIL));
  }

  @Test
  void everyMessageAndSaleIsThereOnce() {
    Set<String> messages = new HashSet<>();
    Set<String> sales = new HashSet<>();
    MATTERS.forEach(matter -> {
      matter.lines().forEach(line -> assertThat(messages.add(line.externalId())).isTrue());
      matter.sales().forEach(sale -> assertThat(sales.add(sale.externalId())).isTrue());
    });
    WORLD.sales().forEach(sale -> assertThat(sales.add(sale.externalId())).isTrue());
    assertThat(messages).hasSizeGreaterThan(8_000);
    assertThat(sales).hasSizeGreaterThan(2_000);
  }

  @Test
  void noTwoConversationsHaveCustomerChannelAndBeginningInCommon() {
    assertThat(MATTERS)
        .extracting(it -> it.channel() + it.customer().handle() + it.openedAt())
        .doesNotHaveDuplicates();
  }

  @Test
  void noPhraseIsLeftWithAGap() {
    assertThat(MATTERS)
        .allSatisfy(matter ->
            assertThat(matter.lines())
                .allMatch(line -> !line.body().contains("{") && !line.body().isBlank()));
    assertThat(MATTERS.stream().map(it -> it.lines().getFirst().body()).distinct().count())
        .isGreaterThan(MATTERS.size() * 3L / 5);
  }

  @Test
  void sharesAreThoseOfABrandInTwoLanguagesOnSixChannels() {
    Map<Channel, Long> channels =
        MATTERS.stream().collect(Collectors.groupingBy(Matter::channel, Collectors.counting()));

    assertThat((double) MATTERS.size()).isCloseTo(3_200, within(300.0));
    assertThat(channels.keySet()).containsExactlyInAnyOrderElementsOf(Brand.CHANNELS);
    assertThat(channels.values()).allMatch(count -> count > MATTERS.size() / 20);
    assertThat(share(matter -> matter.person().language().equals("fr"))).isBetween(0.5, 0.66);
    assertThat(share(Matter::spam)).isBetween(0.005, 0.02);
    assertThat(share(DemoWorldTest::isAnswered)).isBetween(0.72, 0.92);
    assertThat(share(Matter::isResolved)).isBetween(0.9, 0.995);
    assertThat(share(matter -> matter.teamBefore() != null)).isBetween(0.01, 0.1);
    assertThat(share(matter -> reopened(matter))).isBetween(0.04, 0.2);
  }

  private static double share(Predicate<Matter> of) {
    return (double) MATTERS.stream().filter(of).count() / MATTERS.size();
  }

  private static boolean isAnswered(Matter matter) {
    return matter.lines().stream().anyMatch(line -> line.actor() == ActorKind.AGENT);
  }

  private static boolean reopened(Matter matter) {
    return matter.steps().stream().filter(step -> step.kind().equals("resolved")).count() > 1;
  }

  @Test
  void answersTakeAnHourOrTwoAndALongTailOfNights() {
    List<Long> minutes =
        MATTERS.stream()
            .filter(DemoWorldTest::isAnswered)
            .map(matter ->
                matter.lines().stream()
                            .filter(line -> line.actor() == ActorKind.AGENT)
                            .findFirst()
                            .orElseThrow()
                            .at()
                            .getEpochSecond()
                        / 60
                    - matter.openedAt().getEpochSecond() / 60)
            .sorted()
            .toList();

    assertThat(minutes.getFirst()).isGreaterThanOrEqualTo(0);
    assertThat(minutes.get(minutes.size() / 2)).isBetween(45L, 300L);
    assertThat(minutes.get(minutes.size() * 9 / 10)).isBetween(480L, 1_800L);
  }

  @Test
  void everyAgentAnswersWithinTheirShift() {
    Map<String, Agent> agents =
        Brand.agents().stream()
            .collect(Collectors.toMap(it -> Brand.account(it).externalId(), it -> it));
    Map<Agent, Integer> answers = new HashMap<>();
    for (Matter matter : MATTERS) {
      for (Line line : matter.lines()) {
        if (line.actor() == ActorKind.AGENT) {
          Agent agent = agents.get(line.author().externalId());
          answers.merge(agent, 1, Integer::sum);
          int hour = line.at().atZone(Rhythm.ZONE).getHour();
          assertThat(hour).isBetween(8, 23);
        }
      }
    }

    assertThat(answers).hasSize(12).allSatisfy((_, count) -> assertThat(count).isGreaterThan(60));
  }

  @Test
  void theDayOfTheCrisisStandsOut() {
    Map<LocalDate, Long> days =
        MATTERS.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.openedAt().atZone(Rhythm.ZONE).toLocalDate(), Collectors.counting()));
    LocalDate crisis = WORLD.crisis();
    LocalDate busiest =
        days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();

    assertThat(busiest).isEqualTo(crisis).isEqualTo("2026-10-22");
    assertThat(days.get(crisis)).isGreaterThan(3 * days.get(crisis.minusWeeks(1)));
    assertThat(
            MATTERS.stream()
                .filter(it -> it.topic() == Topic.RECALL && it.channel() == Channel.REVIEWS)
                .flatMap(it -> it.lines().stream().limit(1)))
        .isNotEmpty()
        .allMatch(line -> Objects.equals(line.stars(), 1));
  }

  @Test
  void theForumIsHelpedByItsPeersMoreThanByTheBrand() {
    List<Matter> settled = MATTERS.stream().filter(it -> it.accepted() != null).toList();
    long byPeers =
        settled.stream()
            .filter(matter ->
                matter.lines().stream()
                    .anyMatch(line ->
                        line.externalId().equals(matter.accepted().externalId())
                            && line.actor() == ActorKind.PEER))
            .count();

    assertThat(settled).hasSizeGreaterThan(100);
    assertThat((double) byPeers / settled.size()).isBetween(0.55, 0.95);
  }

  @Test
  void arrivalsAreFirstWordsAfterTheEnd() {
    List<Matter> arrivals = WORLD.arrivals(UNTIL, UNTIL.plusSeconds(60), 12);

    assertThat(arrivals).hasSize(12);
    assertThat(arrivals)
        .allSatisfy(matter -> {
          assertThat(matter.number()).isGreaterThanOrEqualTo(WORLD.size());
          assertThat(matter.openedAt()).isBetween(UNTIL, UNTIL.plusSeconds(60));
          assertThat(matter.steps()).isEmpty();
          assertThat(matter.lines()).hasSize(1);
        });
  }

  @Test
  void aLargeWorldIsToldInAMemoryThatDoesNotGrow() {
    DemoWorld large = new DemoWorld(new DemoSettings(1, 365, 1_000, UNTIL));

    assertThat(large.size()).isGreaterThan(10_000_000);
    assertThat(large.matters().skip(5_000).limit(20_000).filter(Matter::isResolved).count())
        .isGreaterThan(19_000);
  }
}
