package io.entente.kpi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.PersonFacts;
import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Business;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SourceQualityTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate LONG_AGO = TODAY.minusDays(200);
  private static final LocalDate LATELY = TODAY.minusDays(20);
  private static final LocalDate HALF_WAY = TODAY.minusDays(120);

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void cohortsCountWhatCameInTheDaysAfter() {
    Business.tell(
        facts("ada", "ad", LONG_AGO),
        facts("grace", "ad", LONG_AGO),
        facts("linus", "ad", HALF_WAY),
        facts("late", "ad", LATELY),
        facts("guest", "referral", LONG_AGO),
        business.mapping("ada-x", "ada", 1),
        business.person("home of ada", "ada", 1),
        business.order("o1", "home of ada", 1, 10_00, at(LONG_AGO, 89)),
        business.order("o2", "ada", 1, 20_00, at(LONG_AGO, 90)),
        business.refund("r1", "ada", "o1", 1, 3_00, at(LONG_AGO, 89)),
        business.order("o3", "grace", 1, 5_00, at(LONG_AGO, 0)),
        business.order("o4", "linus", 1, 8_00, at(HALF_WAY, 1)),
        business.order("o5", "late", 1, 99_00, at(LATELY, 1)),
        business.served("c1", "ada-x", Channel.X, 1, at(LONG_AGO, 3)));

    JsonNode ad =
        Awaitility.await("all that happened")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> cohort("ad"),
                it ->
                    it != null
                        && it.get("customers").getLongValue() == 4
                        && it.get("revenue").size() == 1
                        && it.get("revenue").get(0).get("amount").getLongValue() == 20_00
                        && it.get("conversations").getLongValue() == 1
                        && it.get("churn").get("part").getLongValue() == 1);
    JsonNode purchase = ad.get("purchase");
    assertThat(purchase.get("of").getLongValue()).isEqualTo(3);
    assertThat(purchase.get("part").getLongValue()).isEqualTo(3);
    assertThat(purchase.get("censored").getLongValue()).isEqualTo(1);
    assertThat(purchase.get("low").getDoubleValue()).isCloseTo(0.4385, within(0.0001));
    assertThat(ad.get("revenue").get(0).get("perCustomer").getDoubleValue())
        .isCloseTo(2_000 / 3.0, within(1e-9));
    assertThat(ad.get("conversationsPerCustomer").getDoubleValue()).isEqualTo(1 / 3.0);
    assertThat(ad.get("churn").get("of").getLongValue()).as("ada and grace").isEqualTo(2);
    assertThat(ad.get("churn").get("censored").getLongValue()).as("linus").isEqualTo(1);
    JsonNode referral = cohort("referral");
    assertThat(referral.get("purchase").get("rate").getDoubleValue()).isZero();
    assertThat(referral.get("revenue").size()).isZero();
    assertThat(referral.get("churn").get("rate").isNull()).isTrue();

    Business.tell(business.person("grace", "ada", 1), business.mapping("grace-x", "ada", 1));

    JsonNode merged =
        Awaitility.await("the merge")
            .atMost(Duration.ofMinutes(2))
            .until(() -> cohort("ad"), it -> it.get("customers").getLongValue() == 3);
    assertThat(merged.get("revenue").get(0).get("amount").getLongValue()).isEqualTo(20_00);
    assertThat(merged.get("churn").get("of").getLongValue()).isEqualTo(1);
    assertThat(merged.get("churn").get("part").getLongValue()).isZero();
  }

  @Test
  void everyReadIsLedByAnIndex() {
    UUID workspace = business.workspaceId();
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    String days =
        SourceStore.days(new SourceParameters("2026-01-01", "2026-07-01", "Europe/Paris").read());
    Plans.assertByIndex(SourceStore.PEOPLE, days, workspace, workspace, now, now, workspace);
    Plans.assertByIndex(SourceStore.REVENUE, days, workspace, workspace, workspace, now);
    Plans.assertByIndex(SourceStore.CONVERSATIONS, days, workspace, workspace, workspace, 1, now);
  }

  @Test
  void daysBeginInTheZoneThatIsAskedFor() {
    Instant midnight = LONG_AGO.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();
    Business.tell(
        facts("ada", "ad", LONG_AGO),
        business.order("first", "ada", 1, 10_00, midnight),
        business.order("early", "ada", 1, 1_00, midnight.minusSeconds(1)),
        business.order("late", "ada", 1, 4_00, midnight.plus(Duration.ofDays(90))));

    Awaitility.await("the first order of the day in Tokyo")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> cohort("ad", "Asia/Tokyo"),
            it -> it != null && revenue(it) == 10_00 && churned(it) == 0);
    assertThat(revenue(cohort("ad", "UTC"))).as("nine hours later").isEqualTo(4_00);
  }

  private static long revenue(JsonNode cohort) {
    JsonNode revenue = cohort.get("revenue");
    return revenue.size() == 0 ? 0 : revenue.get(0).get("amount").getLongValue();
  }

  private static long churned(JsonNode cohort) {
    return cohort.get("churn").get("part").getLongValue();
  }

  @Test
  void moreThanTwoYearsAreRefused() {
    Api.Answer answer =
        api.get("/api/v1/kpis/source-quality?from=2020-01-01&to=2026-01-01&zone=UTC");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).contains("?to must not be more than two years after from");
  }

  private static Instant at(LocalDate day, int daysLater) {
    return day.plusDays(daysLater).atTime(0, 0).toInstant(ZoneOffset.UTC);
  }

  private OutgoingEvent facts(String contact, String source, LocalDate on) {
    PersonFacts state =
        new PersonFacts(business.workspaceId(), Business.id(contact), 1, null, source, on, null);
    return new OutgoingEvent(
        Topics.PERSON_FACTS,
        state.key(),
        RunningKpi.shared().bean(EventJson.class).encode(state),
        business.workspaceId());
  }

  private JsonNode cohort(String source) {
    return cohort(source, "UTC");
  }

  private JsonNode cohort(String source, String zone) {
    String period = "?zone=" + zone + "&from=" + LONG_AGO.minusDays(1) + "&to=" + TODAY;
    JsonNode sources = api.get("/api/v1/kpis/source-quality" + period).body().get("sources");
    for (JsonNode cohort : sources.values()) {
      if (cohort.get("source").getStringValue().equals(source)) {
        return cohort;
      }
    }
    return null;
  }
}
