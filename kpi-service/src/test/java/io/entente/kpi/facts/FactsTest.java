package io.entente.kpi.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.Business;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.generation.Generations;
import io.entente.rest.Role;
import io.entente.sql.Transactions;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String HALF_YEAR =
      "/api/v1/kpis/summary?from=2025-06-01&to=2025-12-01&zone=UTC";

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  @Test
  void whoeverKeepsTheLastOfEachHasAllThereIs() {
    List<CycleState> states = new RandomHistory(world, 31, 150).states();
    Warehouse warehouse = new Warehouse(owner, "cycles");
    for (int from = 0; from < states.size(); from += 60) {
      kpi.count(states.subList(from, Math.min(from + 60, states.size())));
      warehouse.takeSome(1 + from % 70);
    }
    warehouse.takeAll();

    Warehouse fresh = new Warehouse(owner, "cycles");
    fresh.takeAll();
    assertThat(warehouse.held()).isEqualTo(fresh.held());
    assertThat(warehouse.held()).hasSize(stored());
    assertThat(warehouse.removed()).isPositive();
    assertFiguresAreTheSame(warehouse);

    Warehouse waits = new Warehouse(owner, "waits");
    waits.takeAll();
    assertThat(waits.all("waits").filter(it -> !it.get("answeredAt").isNull()).count())
        .isEqualTo(warehouse.all("samples").filter(it -> has(it, "response")).count());
    assertThat(waits.all("waits").filter(it -> it.get("answeredAt").isNull()).count())
        .isEqualTo(warehouse.all("samples").filter(it -> has(it, "open_waits")).count());
    assertThat(explained("cycle_fact")).containsExactly("cycle_fact_changed range");
  }

  private static boolean has(JsonNode sample, String measure) {
    for (JsonNode it : sample.get("measures").values()) {
      if (it.getStringValue().equals(measure)) {
        return true;
      }
    }
    return false;
  }

  private int stored() {
    return Math.toIntExact(
        kpi.sql()
            .number("select count(*) from cycle_fact where workspace_id = ?", world.workspaceId()));
  }

  private List<String> explained(String table) {
    NumberedTable numbered = NumberedTable.valueOf(table.toUpperCase(Locale.ROOT));
    return kpi.sql()
        .list(
            "explain " + numbered.changed("cycle_id"),
            row -> row.textOrNull("key") + " " + row.textOrNull("type"),
            numbered.parameters(kpi.bean(Generations.class).current(world.workspaceId()), 1L, 100));
  }

  private void assertFiguresAreTheSame(Warehouse warehouse) {
    AnalystsPage page = AnalystsPage.read();
    try (AnalystsPage.Tables tables = page.lay(warehouse)) {
      Answer calendar = owner.get(HALF_YEAR);
      JsonNode response = calendar.metric("response");
      Map<String, String> found = tables.one("response");
      assertThat(found.get("samples")).isEqualTo(response.get("count").coerceStringValue());
      assertThat(Double.parseDouble(found.get("mean")))
          .isCloseTo(response.get("mean").getDoubleValue(), within(0.001));
      double p50 = response.get("p50").getDoubleValue();
      assertThat(Double.parseDouble(tables.one("median").get("p50")))
          .isCloseTo(p50, within(0.01 * p50));

      JsonNode resolution = owner.get(HALF_YEAR + "&clock=business").metric("resolution");
      found = tables.one("resolution");
      assertThat(found.get("samples")).isEqualTo(resolution.get("count").coerceStringValue());
      assertThat(Double.parseDouble(found.get("mean")))
          .isCloseTo(resolution.get("mean").getDoubleValue(), within(0.001));

      long resolved =
          tables.all("resolved").stream()
              .mapToLong(row -> Long.parseLong(row.get("resolved")))
              .sum();
      assertThat(resolved)
          .isPositive()
          .isEqualTo(calendar.body().get("volumes").get("resolved").getLongValue());
    }
  }

  @Test
  void whatIsCommittedAfterWhatCameLaterIsToldThen() {
    Instant opened = Instant.parse("2025-06-01T12:00:00Z");
    kpi.count(
        Stream.of("slow", "quick").map(it -> world.cycle(it).openedAt(opened).state()).toList());
    Warehouse warehouse = new Warehouse(owner, "cycles");
    warehouse.takeAll();
    Map<String, Long> before = changes(warehouse);
    List<String> ids = List.copyOf(before.keySet());
    String slow = ids.get(0);
    String quick = ids.get(1);

    kpi.bean(Transactions.class)
        .writing(() -> {
          change(slow);
          CompletableFuture.runAsync(() -> change(quick)).join();
          warehouse.takeAll();
          assertThat(changes(warehouse).get(slow)).isEqualTo(before.get(slow));
          assertThat(changes(warehouse).get(quick)).isGreaterThan(before.get(quick));
        });
    warehouse.takeAll();

    assertThat(changes(warehouse).get(slow)).isGreaterThan(changes(warehouse).get(quick));
  }

  private static Map<String, Long> changes(Warehouse warehouse) {
    Map<String, Long> changes = new TreeMap<>();
    warehouse.held().forEach((id, fact) -> changes.put(id, fact.get("change").getLongValue()));
    return changes;
  }

  /** As whoever applies a state does. */
  private void change(String id) {
    kpi.sql()
        .update(
            "update cycle_fact set change_number = null where workspace_id = ? and cycle_id = ?",
            world.workspaceId(),
            UUID.fromString(id.substring(0, id.indexOf('/'))));
  }

  @Test
  void aRebuildTellsAllAgain() {
    kpi.count(new RandomHistory(world, 32, 40).states());
    Warehouse warehouse = new Warehouse(owner, "cycles");
    warehouse.takeAll();
    int before = warehouse.held().size();

    String id = owner.post("/api/v1/kpis/rebuilds").text("id");
    Awaitility.await("the rebuild")
        .atMost(Duration.ofMinutes(2))
        .until(() -> owner.get("/api/v1/kpis/rebuilds/" + id).text("state").equals("done"));
    warehouse.takeAll();

    assertThat(warehouse.held()).hasSize(before);
    assertThat(warehouse.generations()).containsExactly(2);
  }

  @Test
  void ordersComeWithWhatBecameOfThem() {
    Business business = new Business();
    Api admin = new Api(business.workspaceId(), Role.ADMIN);
    Instant answered = Instant.parse("2026-03-01T10:00:00Z");
    Business.tell(
        business.mapping("ada-x", "ada", 1),
        business.person("ada", "ada", 1),
        business.served("first", "ada-x", Channel.X, 1, answered),
        business.served("second", "ada-x", Channel.X, 1, answered.plusSeconds(600)),
        business.served("third", "ada-x", Channel.X, 1, answered.plusSeconds(900)),
        business.order("order", "ada", 1, 10_000, answered.plus(Duration.ofDays(1))));
    Warehouse credits = new Warehouse(admin, "credits");
    awaitCredits(credits, 10_000);

    Business.tell(business.order("order", "ada", 2, 10_001, answered.plus(Duration.ofDays(1))));
    awaitCredits(credits, 10_001);

    assertThat(credits.held()).hasSize(1);
    assertThat(credits.all("credits").mapToLong(it -> it.get("linear").getLongValue()))
        .containsExactlyInAnyOrder(3_334L, 3_334L, 3_333L);
    Warehouse orders = new Warehouse(admin, "orders");
    orders.takeAll();
    assertThat(orders.held().values().iterator().next().get("amount").getLongValue())
        .isEqualTo(10_001);
    for (String kind : List.of("surveys", "questions")) {
      Answer none = admin.get("/api/v1/facts?kind=" + kind);
      assertThat(none.body().get("items").size()).isZero();
      assertThat(none.body().get("more").getBooleanValue()).isFalse();
    }
  }

  @Test
  void whatTurnsOutNotToCountIsTakenBack() {
    Business business = new Business();
    Api admin = new Api(business.workspaceId(), Role.ADMIN);
    Instant answered = Instant.parse("2026-03-01T10:00:00Z");
    Instant bought = answered.plus(Duration.ofDays(1));
    Business.tell(
        business.mapping("ada-x", "ada", 1),
        business.person("ada", "ada", 1),
        business.served("first", "ada-x", Channel.X, 1, answered),
        business.order("order", "ada", 1, 900, bought));
    Warehouse credits = new Warehouse(admin, "credits");
    awaitCredits(credits, 900);

    Business.tell(business.endOfSubscription("order", "ada", 2, 900, bought));

    awaitCredits(credits, 0);
    JsonNode taken = credits.held().values().iterator().next();
    assertThat(credits.held()).hasSize(1);
    assertThat(taken.get("outcome").getStringValue()).isEqualTo("removed");
    assertThat(taken.get("amount").getLongValue()).isZero();
    JsonNode currencies =
        admin
            .get("/api/v1/kpis/attribution?from=2026-03-01&to=2026-04-01&zone=UTC")
            .body()
            .get("currencies");
    assertThat(currencies.size()).isZero();
    Business.tell(business.order("order", "ada", 3, 800, bought));
    awaitCredits(credits, 800);
  }

  private static void awaitCredits(Warehouse credits, long sum) {
    Awaitility.await("credits of " + sum)
        .atMost(Duration.ofMinutes(2))
        .until(() -> {
          credits.takeAll();
          return credits.all("credits").mapToLong(it -> it.get("linear").getLongValue()).sum()
              == sum;
        });
  }

  @Test
  void onlyWhoMayTakesFactsAndOnlyTheirOwn() {
    kpi.count(new RandomHistory(world, 33, 3).states());
    String next = owner.get("/api/v1/facts?kind=cycles&limit=1").text("next");
    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);

    assertThat(new Api(world.workspaceId(), Role.AGENT).get("/api/v1/facts?kind=cycles").status())
        .isEqualTo(403);
    assertThat(stranger.get("/api/v1/facts?kind=cycles").body().get("items").size()).isZero();
    assertThat(stranger.get("/api/v1/facts?kind=cycles&cursor=" + next).status()).isEqualTo(400);
    assertThat(owner.get("/api/v1/facts?kind=waits&cursor=" + next).status()).isEqualTo(400);
    assertThat(owner.get("/api/v1/facts?kind=people").errors()).startsWith("?kind must be one of");
    assertThat(owner.get("/api/v1/facts?kind=cycles&limit=1001").status()).isEqualTo(400);
    kpi.sql()
        .update(
            "update change_counter set last_number = 0 where workspace_id = ?",
            world.workspaceId());
    assertThat(owner.get("/api/v1/facts?kind=cycles&cursor=" + next).errors())
        .startsWith("?cursor is ahead");
  }

  @Test
  void everyKindIsFoundByAnIndex() {
    for (NumberedTable table : NumberedTable.values()) {
      List<String> plan =
          kpi.sql()
              .list(
                  "explain " + table.unnumbered(),
                  row -> row.textOrNull("key"),
                  table.parameters(kpi.bean(Generations.class).current(world.workspaceId()), 100));
      assertThat(plan).as(table.table()).containsExactly(table.table() + "_changed");
    }
  }
}
