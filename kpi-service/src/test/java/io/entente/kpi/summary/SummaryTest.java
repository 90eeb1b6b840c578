package io.entente.kpi.summary;

import static io.entente.kpi.CycleWorld.NINE;
import static io.entente.kpi.CycleWorld.ada;
import static io.entente.kpi.CycleWorld.connection;
import static io.entente.kpi.CycleWorld.grace;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.Precision;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The worked cases of docs/metrics.md, from the topic to the answer. */
class SummaryTest {
  private static final String WEEK = "/api/v1/kpis/summary?from=2026-03-01&to=2026-03-15&zone=UTC";

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api api = new Api(world.workspaceId(), Role.VIEWER);

  @Test
  void aCaseThatIsAnsweredTwiceAndResolved() {
    kpi.count(List.of(caseOne(5_460L)));

    Answer answer = api.get(WEEK);

    assertLengths(answer.metric("first_response"), 1, 1_200.0);
    assertLengths(answer.metric("response"), 2, 1_500.0);
    assertThat(answer.metric("response").get("p50").getLongValue()).isBetween(1_782L, 1_818L);
    assertLengths(answer.metric("first_resolution"), 1, 5_460.0);
    assertLengths(answer.metric("resolution"), 1, 5_460.0);
    assertThat(volume(answer, "resolved")).isEqualTo(1);
    assertThat(volume(answer, "closedUnanswered")).isZero();
    JsonNode messages = answer.body().get("volumes").get("messages");
    assertThat(messages.get("customer").getLongValue()).isEqualTo(3);
    assertThat(messages.get("agent").getLongValue()).isEqualTo(3);
    assertThat(messages.get("bot").getLongValue()).isEqualTo(1);
  }

  @Test
  void aReopeningWithdrawsTheResolution() {
    Instant tenNextDay = NINE.plus(Duration.ofHours(25));
    kpi.count(List.of(caseOne(5_460L)));
    kpi.count(
        List.of(
            caseOne(null),
            world
                .cycle("case 1")
                .reopenedAt(1, tenNextDay)
                .answered(tenNextDay, tenNextDay.plusSeconds(600), ada(), false)
                .resolved(tenNextDay.plusSeconds(1_200), ada(), false)
                .resolutionTime(91_200)
                .state()));

    Answer answer = api.get(WEEK);

    assertLengths(answer.metric("response"), 3, 1_200.0);
    assertLengths(answer.metric("first_response"), 1, 1_200.0);
    assertLengths(answer.metric("first_resolution"), 1, 5_460.0);
    assertLengths(answer.metric("resolution"), 1, 91_200.0);
    assertThat(volume(answer, "reopened")).isEqualTo(1);
    assertThat(volume(answer, "conversationsOpened")).isEqualTo(1);
    assertThat(volume(answer, "cyclesOpened")).isEqualTo(2);
  }

  @Test
  void aBotThatResolvesDoesNotAnswer() {
    Instant friday = Instant.parse("2026-03-06T14:00:00Z");
    kpi.count(
        List.of(
            world
                .cycle("case 3")
                .closedWaitingSince(NINE, NINE.plusSeconds(300))
                .resolved(NINE.plusSeconds(300), null, true)
                .firstResolution(300)
                .state(),
            world
                .cycle("case 3")
                .reopenedAt(1, friday)
                .answered(friday, friday.plusSeconds(600), ada(), true)
                .state()));

    Answer answer = api.get(WEEK);

    assertLengths(answer.metric("response"), 1, 600.0);
    assertLengths(answer.metric("first_response"), 1, 600.0);
    assertThat(volume(answer, "closedUnanswered")).isEqualTo(1);
    assertThat(answer.metric("resolution").get("mean").isNull()).isTrue();
  }

  @Test
  void whatTheBrandBeganIsFirstAnsweredAfterTheCustomerWrote() {
    Instant eleven = NINE.plus(Duration.ofHours(2));
    kpi.count(
        List.of(
            world
                .cycle("case 4")
                .answered(eleven, eleven.plusSeconds(1_800), ada(), true)
                .messages(NINE, ActorKind.AGENT, ada(), 1)
                .state()));

    assertLengths(api.get(WEEK).metric("first_response"), 1, 1_800.0);
  }

  @Test
  void anAnswerAtTheVeryEndOfABandIsWithinIt() {
    kpi.count(
        List.of(
            world.cycle("met").answered(NINE, NINE.plusSeconds(900), ada(), true).state(),
            world.cycle("late").answered(NINE, NINE.plusSeconds(901), ada(), true).state()));

    JsonNode bands = api.get(WEEK).metric("response").get("bands");

    assertThat(bands.get(1).get("upTo").getLongValue()).isEqualTo(900);
    assertThat(bands.get(1).get("count").getLongValue()).isEqualTo(1);
    assertThat(bands.get(1).get("share").getDoubleValue()).isEqualTo(0.5);
    assertThat(bands.get(2).get("share").getDoubleValue()).isEqualTo(1.0);
  }

  @Test
  void theBusinessClockHasItsOwnFigures() {
    kpi.count(
        List.of(world.cycle("half").answered(NINE, NINE.plusSeconds(900), ada(), true).state()));

    assertLengths(api.get(WEEK + "&clock=business").metric("response"), 1, 450.0);
  }

  @Test
  void daysMinutesAndNegativeLengthsStandApart() {
    kpi.count(
        List.of(
            world
                .cycle("exact")
                .answered(NINE, NINE.plusSeconds(60), ada(), true)
                .answered(NINE, NINE.minusSeconds(60), ada(), false)
                .state(),
            world
                .cycle("review")
                .answered(NINE, NINE.plus(Duration.ofDays(2)), ada(), true, Precision.DAY)
                .state(),
            world
                .cycle("forum")
                .answered(NINE, NINE.plusSeconds(120), ada(), true, Precision.MINUTE)
                .state()));

    JsonNode response = api.get(WEEK).metric("response");

    assertLengths(response, 1, 60.0);
    assertThat(response.get("negative").getLongValue()).isEqualTo(1);
    JsonNode minutes = response.get("coarse").get(0);
    assertThat(minutes.get("precision").getStringValue()).isEqualTo("minute");
    assertThat(minutes.get("mean").getDoubleValue()).isEqualTo(120.0);
    JsonNode days = response.get("coarse").get(1);
    assertThat(days.get("precision").getStringValue()).isEqualTo("day");
    assertThat(days.get("unit").getStringValue()).isEqualTo("days");
    assertThat(days.get("p50").getLongValue()).isEqualTo(2);
  }

  @Test
  void waitsThatRunAreNeverHidden() {
    kpi.count(
        List.of(
            world.cycle("a").waitingSince(NINE).state(),
            world.cycle("b").waitingSince(NINE.plusSeconds(60)).channel(Channel.X).state(),
            world.cycle("c").waitingSince(NINE.plus(Duration.ofDays(30))).state()));

    JsonNode open = api.get(WEEK).body().get("openWaits");
    JsonNode onX = api.get(WEEK + "&channel=x").body().get("openWaits");
    kpi.count(
        List.of(
            world.cycle("a").version(2).answered(NINE, NINE.plusSeconds(5), ada(), true).state()));
    JsonNode later = api.get(WEEK).body().get("openWaits");

    assertThat(open.get("count").getLongValue()).isEqualTo(2);
    assertThat(open.get("oldestSince").getStringValue()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(open.get("olderThan").get(7).get("seconds").getLongValue()).isEqualTo(604_800);
    assertThat(open.get("olderThan").get(7).get("count").getLongValue()).isEqualTo(2);
    assertThat(onX.get("count").getLongValue()).isEqualTo(1);
    assertThat(later.get("count").getLongValue()).isEqualTo(1);
  }

  @Test
  void anAgentsFiguresAreThoseOfWhatTheAgentDid() {
    kpi.count(List.of(caseOne(5_460L)));

    Answer ofAda = api.get(WEEK + "&agent=" + ada());
    Answer ofBoth = api.get(WEEK + "&agent=" + ada() + "&agent=" + grace());
    Answer onMastodon =
        api.get(WEEK + "&agent=" + grace() + "&connection=" + connection(Channel.MASTODON));

    assertLengths(ofAda.metric("response"), 1, 1_200.0);
    assertThat(ofAda.metric("resolution").get("count").getLongValue()).isZero();
    assertThat(ofAda.body().get("volumes").get("conversationsOpened").isNull()).isTrue();
    assertThat(ofAda.body().get("openWaits").isNull()).isTrue();
    assertLengths(ofBoth.metric("response"), 2, 1_500.0);
    assertLengths(onMastodon.metric("response"), 1, 1_800.0);
    assertLengths(onMastodon.metric("resolution"), 1, 5_460.0);
  }

  @Test
  void aWorkspaceSeesNothingOfAnother() {
    kpi.count(List.of(caseOne(5_460L), world.cycle("open").waitingSince(NINE).state()));

    Answer answer = new Api(UUID.randomUUID(), Role.OWNER).get(WEEK);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("asOf").isNull()).isTrue();
    assertThat(answer.metric("response").get("count").getLongValue()).isZero();
    assertThat(answer.body().get("openWaits").get("count").getLongValue()).isZero();
    assertThat(volume(answer, "conversationsOpened")).isZero();
  }

  @Test
  void theAnswerSaysWhatItMeans() {
    kpi.count(List.of(caseOne(5_460L)));

    Answer answer =
        api.get(
            "/api/v1/kpis/summary?from=2026-03-02&to=2026-03-03&zone=Europe/Paris&channel=mastodon"
                + "&channel=x",
            "Accept-Language",
            "fr");

    assertThat(answer.text("zone")).isEqualTo("Europe/Paris");
    assertThat(answer.text("clock")).isEqualTo("calendar");
    assertThat(answer.text("from")).isEqualTo("2026-03-01T23:00:00Z");
    assertThat(answer.text("to")).isEqualTo("2026-03-02T23:00:00Z");
    assertThat(answer.text("behind")).isEqualTo("0");
    assertThat(Instant.parse(answer.text("asOf"))).isAfter("2026-01-01T00:00:00Z");
    assertThat(answer.body().get("filters").get("channel").get(1).getStringValue()).isEqualTo("x");
    assertThat(answer.body().get("filters").get("agent").size()).isZero();
    JsonNode response = answer.metric("response");
    assertThat(response.get("definition").getStringValue()).startsWith("Durée de chaque attente");
    assertThat(response.get("definitionVersion").getIntValue()).isEqualTo(1);
    assertThat(response.get("unit").getStringValue()).isEqualTo("seconds");
  }

  private CycleState caseOne(Long resolutionTime) {
    CycleWorld.Builder cycle =
        world
            .cycle("case 1")
            .version(resolutionTime == null ? 2 : 1)
            .answered(NINE, NINE.plusSeconds(1_200), ada(), true)
            .answered(NINE.plusSeconds(3_600), NINE.plusSeconds(5_400), grace(), false)
            .resolved(NINE.plusSeconds(5_460), grace(), false)
            .firstResolution(5_460)
            .messages(NINE, ActorKind.CUSTOMER, null, 2)
            .messages(NINE.plusSeconds(3_600), ActorKind.CUSTOMER, null, 1)
            .messages(NINE, ActorKind.BOT, null, 1)
            .messages(NINE, ActorKind.AGENT, ada(), 2)
            .messages(NINE.plusSeconds(3_600), ActorKind.AGENT, grace(), 1);
    return resolutionTime == null ? cycle.state() : cycle.resolutionTime(resolutionTime).state();
  }

  private static void assertLengths(JsonNode metric, long count, double mean) {
    assertThat(metric.get("count").getLongValue()).isEqualTo(count);
    assertThat(metric.get("mean").getDoubleValue()).isEqualTo(mean);
  }

  private static long volume(Answer answer, String name) {
    return answer.body().get("volumes").get(name).getLongValue();
  }
}
