package io.entente.kpi.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cost.CostRate;
import io.entente.kpi.cost.CostRateStore;
import io.entente.kpi.cost.Rates;
import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However costs are told, over a year of every kind of event, they are the same to the cent. */
class CostIdentitiesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final CycleWorld WORLD = new CycleWorld();
  private static final RandomHistory HISTORY = new RandomHistory(WORLD, 20261123, 250);
  private static final CostWorld COSTS = new CostWorld(WORLD.workspaceId());
  private static final String ALL = "from=2024-12-31T23:00:00Z&to=2026-06-30T22:00:00Z";
  private static final String YEAR = ALL + "&zone=Europe/Paris";
  private static final List<String> AMOUNTS = List.of("labour", "fees", "tools", "cost");

  @BeforeAll
  static void count() {
    RunningKpi.shared().count(HISTORY.states());
    COSTS.hour("", 3_407, "2025-04-01", "2025-09-09");
    COSTS.hour("", 4_111, "2025-09-10", "");
    assertAllIsTheSame();
    COSTS.hour(CostWorld.team(CycleWorld.named("team", "north")), 5_003, "2025-07-02", "");
    COSTS.hour(CostWorld.agent(CycleWorld.ada()), 6_421, "2025-06-15", "2025-12-24");
    COSTS.hour(CostWorld.agent(CycleWorld.grace()), 2_999, "2025-10-26", "2025-10-26");
    COSTS.fee("\"event\":\"agent_message\",\"channel\":\"x\",", 137, 1_000, "2025-05-05");
    COSTS.fee("\"event\":\"bot_message\",\"channel\":\"email\",", 3, 10, "2025-03-01");
    COSTS.fee(
        "\"event\":\"conversation_opened\",\"connectionId\":\"%s\","
            .formatted(CycleWorld.connection(Channel.MASTODON)),
        777,
        100,
        "2025-08-01");
    COSTS.tool("Desk", 12_345, "EUR", "2025-05-01");
  }

  private static void assertAllIsTheSame() {
    assertThat(labour(COSTS.total(YEAR))).isEqualTo(ofFacts(null)).isPositive();
    for (Dimension by : List.of(Dimension.AGENT, Dimension.TEAM, Dimension.CHANNEL)) {
      assertAddUp(COSTS.costs(YEAR + "&by=" + by.json()), "members");
    }
  }

  private static long labour(JsonNode line) {
    return CostWorld.money(line).get("labour").getLongValue();
  }

  private static void assertAddUp(JsonNode costs, String lines) {
    for (String amount : AMOUNTS) {
      long sum = 0;
      for (JsonNode line : costs.get(lines).values()) {
        sum += CostWorld.money(line).get(amount).getLongValue();
      }
      assertThat(sum)
          .as(amount)
          .isEqualTo(CostWorld.money(costs.get("total")).get(amount).getLongValue());
    }
    for (String number : List.of("resolved", "handledSeconds", "unratedSeconds", "negative")) {
      long sum = 0;
      for (JsonNode line : costs.get(lines).values()) {
        sum += line.get(number).getLongValue();
      }
      assertThat(sum).as(number).isEqualTo(costs.get("total").get(number).getLongValue());
    }
  }

  /** Straight from the newest states, one by one; of an agent or, if null, of all. */
  private static long ofFacts(@Nullable UUID agent) {
    Rates rates = new Rates(RunningKpi.shared().bean(CostRateStore.class).all(WORLD.workspaceId()));
    Tally tally = new Tally(1);
    for (CycleState state : HISTORY.newest()) {
      CycleState.Resolution resolution = state.resolution();
      CycleState.Course course = state.course();
      boolean isHandled = state.page() == 0 && resolution != null && course != null;
      if (isHandled && (agent == null || agent.equals(resolution.agentId()))) {
        CycleState.Facets facets = state.facets() == null ? CycleState.Facets.NONE : state.facets();
        CostRate rate =
            rates.hour(
                orNobody(resolution.agentId()),
                orNobody(facets.teamAt(resolution.at())),
                LocalDate.ofInstant(resolution.at(), PARIS));
        if (rate != null && course.handling() != null) {
          tally.add(
              0,
              Dimension.NOBODY,
              course.handling().calendarSeconds(),
              rate.amount(),
              Tally.UNIT / 3_600);
        }
      }
    }
    return tally.rounded().total();
  }

  private static UUID orNobody(@Nullable UUID id) {
    return id == null ? Dimension.NOBODY : id;
  }

  @Test
  void costsAreWhatTheFactsComeTo() {
    assertThat(labour(COSTS.total(YEAR))).isEqualTo(ofFacts(null)).isPositive();
    assertThat(labour(COSTS.total(YEAR + "&agent=" + CycleWorld.ada())))
        .isEqualTo(ofFacts(CycleWorld.ada()))
        .isPositive();
  }

  @Test
  void membersAddUpToTheTotal() {
    JsonNode total = CostWorld.money(COSTS.total(YEAR));
    for (Dimension by : Dimension.named()) {
      if (by != Dimension.POLICY) {
        JsonNode costs = COSTS.costs(YEAR + "&by=" + by.json());

        assertAddUp(costs, "members");
        assertThat(CostWorld.money(costs.get("total"))).as(by.json()).isEqualTo(total);
      }
    }
  }

  @Test
  void partsAddUpToTheTotalInAnyZone() {
    JsonNode total = CostWorld.money(COSTS.total(YEAR));
    for (String zone :
        List.of(
            "Europe/Paris&interval=day",
            "Europe/Paris&interval=month",
            "Asia/Kolkata&interval=day",
            "America/St_Johns&interval=week")) {
      JsonNode costs = COSTS.costs(ALL + "&zone=" + zone);

      assertAddUp(costs, "parts");
      assertThat(CostWorld.money(costs.get("total"))).as(zone).isEqualTo(total);
    }
  }

  @Test
  void aMonthIsTheSumOfItsDays() {
    // Clocks go back in it, and rates change on two of its days.
    String october = "from=2025-10-01&to=2025-11-01&zone=Europe/Paris";
    JsonNode days = COSTS.costs(october + "&interval=day");

    assertThat(days.get("parts").size()).isEqualTo(31);
    assertAddUp(days, "parts");
    assertThat(CostWorld.money(days.get("total"))).isEqualTo(CostWorld.money(COSTS.total(october)));
  }

  @Test
  void whatIsFilteredIsWhatIsToldApart() {
    for (String by : List.of("agent", "team", "channel", "connection")) {
      for (JsonNode line : COSTS.costs(YEAR + "&by=" + by).get("members").values()) {
        if (!line.get("member").isNull()) {
          String filter = "&" + by + "=" + line.get("member").getStringValue();
          JsonNode alone = COSTS.total(YEAR + filter);

          assertThat(alone.get("handledSeconds")).isEqualTo(line.get("handledSeconds"));
          assertThat(alone.get("unratedSeconds")).isEqualTo(line.get("unratedSeconds"));
          assertThat(alone.get("resolved")).isEqualTo(line.get("resolved"));
          assertThat(Math.abs(labour(alone) - labour(line))).as(filter).isLessThanOrEqualTo(1);
        }
      }
    }
  }
}
