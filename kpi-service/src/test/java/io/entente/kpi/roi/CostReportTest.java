package io.entente.kpi.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.kpi.Business;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month of which each cent is counted by hand. */
class CostReportTest {
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";
  private static final UUID NORTH = CycleWorld.named("team", "north");

  private final Business business = new Business();
  private final CycleWorld world = new CycleWorld(business.workspaceId());
  private final CostWorld costs = new CostWorld(business.workspaceId());

  private void tellOfMarch() {
    RunningKpi.shared()
        .count(
            List.of(
                handled("one", "2026-03-10T10:00:00Z", CycleWorld.ada(), 1_000).state(),
                handled("two", "2026-03-12T10:00:00Z", CycleWorld.grace(), 600)
                    .channel(Channel.X)
                    .facets("delay", "delivery", "low", "north")
                    .messages(Instant.parse("2026-03-12T10:00:00Z"), ActorKind.AGENT, null, 3)
                    .state(),
                // The last second of a day in Paris, and the first of the next.
                handled("three", "2026-03-15T22:59:59Z", CycleWorld.grace(), 100).state(),
                handled("four", "2026-03-15T23:00:00Z", CycleWorld.grace(), 100).state(),
                handled("five", "2026-03-20T10:00:00Z", null, 50).state(),
                handled("april", "2026-04-01T08:00:00Z", CycleWorld.ada(), 10)
                    .openedAt(Instant.parse("2026-04-01T06:00:00Z"))
                    .facets(null, null, null, "north")
                    .state(),
                handled("before", "2025-12-31T12:00:00Z", CycleWorld.grace(), 500)
                    .openedAt(Instant.parse("2025-12-31T10:00:00Z"))
                    .state()));
    costs.hour("", 3_600, "2026-01-01", "2026-03-15");
    costs.hour("", 7_200, "2026-03-16", "");
    costs.hour(CostWorld.team(NORTH), 5_400, "2026-03-01", "");
    costs.hour(CostWorld.agent(CycleWorld.ada()), 9_000, "2026-03-01", "2026-03-31");
    costs.fee("\"event\":\"agent_message\",\"channel\":\"x\",", 425, 100, "2026-03-01");
    costs.fee(
        "\"event\":\"conversation_opened\",\"connectionId\":\"%s\","
            .formatted(CycleWorld.connection(Channel.MASTODON)),
        10,
        1,
        "2026-03-01");
    costs.tool("Desk", 3_100, "EUR", "2026-03-01");
  }

  private CycleWorld.Builder handled(
      String name, String resolvedAt, @Nullable UUID agent, long seconds) {
    return world
        .cycle(name)
        .resolved(Instant.parse(resolvedAt), agent, false)
        .course(seconds, null, 1, 1, 0);
  }

  @Test
  void eachHourCostsWhatItsOwnRateSays() {
    tellOfMarch();
    String ada = CycleWorld.ada().toString();
    String grace = CycleWorld.grace().toString();

    // Ada 1000 s at 2.5 cents, north 600 s at 1.5, others 100 s at 1, 150 s at 2.
    // 3 messages at 4.25 cents, 4 openings at 10.
    assertThat(CostWorld.told(costs.total(MARCH))).isEqualTo("3800+53+3100=6953 for 1850 s, 5");
    assertThat(CostWorld.money(costs.total(MARCH)).get("costPerResolution").getLongValue())
        .isEqualTo(1_391);
    assertThat(costs.members(MARCH + "&by=agent"))
        .containsExactly(
            ada + " 2500+0+0=2500 for 1000 s, 1",
            grace + " 1200+0+0=1200 for 800 s, 3",
            "none 100+53+3100=3253 for 50 s, 1");
    assertThat(costs.members(MARCH + "&by=team"))
        .containsExactly(
            NORTH + " 900+0+0=900 for 600 s, 1", "none 2900+53+3100=6053 for 1250 s, 4");
    assertThat(costs.members(MARCH + "&by=channel"))
        .containsExactly(
            "mastodon 2900+40+0=2940 for 1250 s, 4",
            "x 900+13+0=913 for 600 s, 1",
            "none 0+0+3100=3100 for 0 s, 0");
    assertThat(costs.members(MARCH + "&by=reasonGroup"))
        .containsExactly(
            CycleWorld.named("reason", "delivery") + " 900+13+0=913 for 600 s, 1",
            "none 2900+40+3100=6040 for 1250 s, 4");
    assertThat(CostWorld.told(costs.total(MARCH + "&clock=business")))
        .isEqualTo("1900+53+3100=5053 for 925 s, 5");
  }

  @Test
  void whatIsFilteredIsToldAlone() {
    tellOfMarch();

    assertThat(CostWorld.told(costs.total(MARCH + "&agent=" + CycleWorld.ada())))
        .isEqualTo("2500+none+none=2500 for 1000 s, 1");
    assertThat(CostWorld.told(costs.total(MARCH + "&team=" + NORTH)))
        .isEqualTo("900+none+none=900 for 600 s, 1");
    assertThat(CostWorld.told(costs.total(MARCH + "&channel=x")))
        .isEqualTo("900+13+none=913 for 600 s, 1");
    assertThat(CostWorld.told(costs.total(MARCH + "&channel=x&priority=low")))
        .isEqualTo("900+13+none=913 for 600 s, 1");
  }

  @Test
  void ratesChangeAtMidnightOfTheReportingZoneWhereverOneLooksFrom() {
    tellOfMarch();
    String instants = "from=2026-02-28T23:00:00Z&to=2026-03-31T22:00:00Z&zone=Asia/Kolkata";

    JsonNode told = costs.costs(instants + "&interval=day");
    assertThat(CostWorld.told(told.get("total"))).isEqualTo("3800+53+3100=6953 for 1850 s, 5");
    long labour = 0;
    long tools = 0;
    for (JsonNode part : told.get("parts").values()) {
      labour += CostWorld.money(part).get("labour").getLongValue();
      tools += CostWorld.money(part).get("tools").getLongValue();
    }
    assertThat(labour).isEqualTo(3_800);
    assertThat(tools).isEqualTo(3_100);

    List<String> days = new ArrayList<>();
    costs
        .costs(MARCH + "&interval=day")
        .get("parts")
        .values()
        .forEach(part -> days.add(CostWorld.told(part)));
    assertThat(days).hasSize(31);
    assertThat(days.get(14)).isEqualTo("100+0+100=200 for 100 s, 1");
    assertThat(days.get(15)).isEqualTo("200+0+100=300 for 100 s, 1");
    assertThat(days.get(28)).as("of 23 hours").isEqualTo("0+0+100=100 for 0 s, 0");
  }

  @Test
  void hoursWithoutARateAreCountedApart() {
    tellOfMarch();
    String winter = "from=2025-12-01&to=2026-03-11&zone=Europe/Paris";

    JsonNode total = costs.total(winter);
    assertThat(total.get("handledSeconds").getLongValue()).isEqualTo(1_500);
    assertThat(total.get("unratedSeconds").getLongValue()).isEqualTo(500);
    assertThat(CostWorld.money(total).get("labour").getLongValue()).isEqualTo(2_500);
  }

  @Test
  void theStretchBeforeIsToldBeside() {
    tellOfMarch();

    JsonNode april =
        costs.ask("from=2026-04-01&to=2026-05-01&zone=Europe/Paris&compare=previous").body();
    assertThat(CostWorld.told(april.get("costs").get("total")))
        .as("ada has no rate of her own any more, her team has")
        .isEqualTo("15+10+3100=3125 for 10 s, 1");
    assertThat(CostWorld.told(april.get("compared").get("total")))
        .isEqualTo("3800+53+3100=6953 for 1850 s, 5");
    assertThat(april.get("reportingZone").getStringValue()).isEqualTo("Europe/Paris");
    assertThat(april.get("ratesVersion").getLongValue()).isEqualTo(7);
    assertThat(april.get("provenance").get("metrics").get(2).get("id").getStringValue())
        .isEqualTo("roi");
  }

  @Test
  void marginsStandBesideCosts() {
    tellOfMarch();
    Instant ordered = Instant.parse("2026-03-20T10:00:00Z");
    Business.tell(
        business.mapping("linus-x", "linus", 1),
        business.served("sold", "linus-x", Channel.X, 2, ordered.minus(Duration.ofDays(9))),
        business.order("order", "linus", 1, 10_000, ordered),
        business.orderOfUnknownMargin("unknown", "linus", 700, ordered.plusSeconds(9)));
    JsonNode money =
        Awaitility.await("both are attributed")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> CostWorld.money(costs.total(MARCH)),
                it -> it.get("margins").get("orders").getLongValue() == 2);

    assertThat(money.get("margins").get("linear").getLongValue()).isEqualTo(5_000);
    assertThat(money.get("margins").get("unknown").getLongValue()).isEqualTo(1);
    assertThat(money.get("margins").get("unknownRevenue").getLongValue()).isEqualTo(700);
    for (String model : List.of("last_touch", "linear", "position", "influenced")) {
      JsonNode roi = CostWorld.roi(money, model);
      assertThat(roi.get("value").getDoubleValue())
          .isCloseTo((5_000 - 6_953) / 6_953.0, within(1e-12));
      assertThat(roi.get("windowDays").getIntValue()).isEqualTo(30);
    }
    JsonNode ofX = costs.costs(MARCH + "&by=channel").get("members").get(1);
    assertThat(CostWorld.roi(CostWorld.money(ofX), "linear").get("value").getDoubleValue())
        .isCloseTo((5_000 - 913) / 913.0, within(1e-12));
    JsonNode ofNorth = costs.costs(MARCH + "&by=team").get("members").get(0);
    assertThat(CostWorld.roi(CostWorld.money(ofNorth), "linear").get("undefined").getStringValue())
        .isEqualTo("not_told");

    costs.tool("Phone", 900, "USD", "2026-03-01");
    JsonNode several = costs.total(MARCH).get("money");
    assertThat(several.size()).isEqualTo(2);
    for (JsonNode one : several.values()) {
      JsonNode roi = CostWorld.roi(one, "linear");
      assertThat(roi.get("value").isNull()).isTrue();
      assertThat(roi.get("undefined").getStringValue()).isEqualTo("several_currencies");
    }
  }

  @Test
  void returnOnNothingIsUndefined() {
    Instant ordered = Instant.parse("2026-03-20T10:00:00Z");
    Business.tell(
        business.mapping("linus-x", "linus", 1),
        business.served("sold", "linus-x", Channel.X, 2, ordered.minus(Duration.ofDays(9))),
        business.order("order", "linus", 1, 10_000, ordered));
    JsonNode line =
        Awaitility.await("it is attributed")
            .atMost(Duration.ofMinutes(2))
            .until(() -> costs.total(MARCH), it -> it.get("money").size() == 1);

    JsonNode roi = CostWorld.roi(CostWorld.money(line), "last_touch");
    assertThat(roi.get("margin").getLongValue()).isEqualTo(5_000);
    assertThat(roi.get("value").isNull()).isTrue();
    assertThat(roi.get("undefined").getStringValue()).isEqualTo("no_cost");
    assertThat(CostWorld.money(line).get("costPerResolution").isNull()).isTrue();
    assertThat(costs.total("from=2026-03-01&to=2026-03-01&zone=UTC").get("money").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=2026-04-02&to=2026-04-01&zone=UTC|?from must not be after to
          from=2026-03-01&to=2026-04-01&zone=UTC&by=mood|?by must be one of: channel, connection
          from=2026-03-01&to=2026-04-01&zone=UTC&by=policy|?by must be one of: channel, connection
          from=2026-03-01&to=2026-04-01&zone=UTC&by=handler|?by must be one of: channel, connection
          from=2026-03-01&to=2026-04-01&zone=UTC&policy=11111111-1111-1111-1111-111111111111|?policy does not tell cost apart
          from=2026-03-01&to=2026-04-01&zone=UTC&interval=moment|?interval must be one of
          from=2016-03-01&to=2026-04-01&zone=UTC&interval=hour|?interval gives more than 1200
          from=2026-03-01&to=2026-04-01&zone=UTC&compare=decade|?compare must be one of
          """)
  void whatCanNotBeAskedIsRefusedByItsName(String query, String error) {
    assertThat(costs.ask(query).status()).isEqualTo(422);
    assertThat(costs.ask(query).errors()).startsWith(error);
  }
}
