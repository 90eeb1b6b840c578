package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api;
import io.entente.standalone.web.Look.Screen;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator's first hour, and a manager's reports: done in a browser, and looked at. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class AdministrationTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final List<String> PARTS =
      List.of(
          "connections",
          "members",
          "teams",
          "schedules",
          "policies",
          "reasons",
          "tags",
          "attributes",
          "macros",
          "rules",
          "surveys",
          "alerts",
          "scheduled",
          "costs",
          "retention",
          "blocked",
          "repair");

  static Stream<Look> looks() {
    return Stream.of(new Look("en", Screen.DESK), new Look("fr", Screen.PHONE));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anAdministratorSetsAWorkspaceUp(Look look, Browser browser) {
    Api api = SUITE.newWorkspace("Setup " + look);
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "administration")) {
      desk.page().navigate("/admin");
      desk.sees(desk.find("heading", "session.title"));
      desk.signIn(SUITE.password(), api.workspace());
      desk.sees(desk.find("heading", "app.administration"));
      desk.lookDayAndNight("overview");

      add(desk, "reasons", "Delivery");
      add(desk, "tags", "Recall");
      add(desk, "teams", "Workshop");
      add(desk, "schedules", "Shop");
      addPolicy(desk);
      addCost(desk);
      add(desk, "alerts", "Crisis");
      add(desk, "attributes", "Order number");
      add(desk, "surveys", "After help");
      addMacro(desk);
      addRule(desk);
      for (String part : PARTS) {
        open(desk, part);
        desk.lookDayAndNight(part);
      }
      desk.watch().assertNothingBut("GET /web/session 401");
    }

    assertThat(names(api, "/reasons")).contains("Delivery");
    assertThat(names(api, "/tags")).contains("Recall");
    assertThat(names(api, "/teams")).contains("Workshop");
    assertThat(names(api, "/schedules")).contains("Shop");
    assertThat(names(api, "/sla-policies")).contains("Everything");
    assertThat(names(api, "/alerts")).contains("Crisis");
    assertThat(names(api, "/surveys")).contains("After help");
    assertThat(names(api, "/macros")).contains("Thanks");
    assertThat(names(api, "/rules")).contains("Refunds");
    assertThat(api.get("/attributes").expect(200).body().at("/items/0/key").asText())
        .isEqualTo("order_number");
    JsonNode rates = api.get("/kpis/cost-rates").expect(200).body().get("items");
    assertThat(rates).hasSize(1);
    assertThat(rates.get(0).get("amount").asInt()).isEqualTo(3_150);
    assertThat(rates.get(0).get("currency").asText()).isEqualTo("EUR");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aManagerReadsTheReports(Look look, Browser browser) {
    Api api = SUITE.newWorkspace("Reports " + look);
    Instant now = Instant.now();
    new World(api, now).tell();
    new Trade(api, now).tell();
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "reports")) {
      desk.page().navigate("/numbers/value");
      desk.sees(desk.find("heading", "session.title"));
      desk.signIn(SUITE.password(), api.workspace());
      desk.sees(desk.find("heading", "value.title"));
      for (String report : List.of("value", "likes", "community", "voice", "insights")) {
        desk.page().navigate("/numbers/" + report);
        desk.sees(desk.page().locator("main h1"));
        desk.seesNo(desk.page().locator("main .mantine-Skeleton-root"));
        desk.lookDayAndNight(report);
      }
      desk.page().navigate("/numbers/board");
      desk.sees(desk.page().locator("[data-figure=unassigned]"));
      desk.lookDayAndNight("board");
      desk.watch().assertNothingBut("GET /web/session 401");
    }
  }

  private static void open(Desk desk, String part) {
    desk.find("link", "parts." + part).first().click();
    desk.sees(desk.find("heading", "parts." + part));
    desk.seesNo(desk.page().locator("main .mantine-Skeleton-root"));
  }

  private static Locator form(Desk desk, String part) {
    open(desk, part);
    desk.find("button", "admin.add." + part).first().click();
    Locator form = desk.page().locator("role=dialog");
    desk.sees(form);
    return form;
  }

  private static void add(Desk desk, String part, String name) {
    Locator form = form(desk, part);
    form.locator("input[required]").first().fill(name);
    desk.look(part + "-new");
    save(desk, form);
    desk.sees(desk.page().locator("main ol"), name);
  }

  private static void addPolicy(Desk desk) {
    Locator form = form(desk, "policies");
    form.locator("input[required]").first().fill("Everything");
    desk.field("admin.policy.firstResponse").last().fill("4");
    desk.look("policies-new");
    save(desk, form);
    desk.sees(desk.page().locator("main ol"), "Everything");
  }

  private static void addCost(Desk desk) {
    Locator form = form(desk, "costs");
    form.locator("input[required]").first().fill("31.5");
    desk.look("costs-new");
    save(desk, form);
    desk.sees(desk.page().locator("main ol"), "31");
  }

  private static void addMacro(Desk desk) {
    Locator form = form(desk, "macros");
    form.locator("input[required]").first().fill("Thanks");
    form.locator("textarea[required]").fill("Thank you, {{customer.name|you}}!");
    desk.look("macros-new");
    save(desk, form);
    desk.sees(desk.page().locator("main ol"), "Thanks");
  }

  /** Whoever asks for their money is answered first; what it would have caught is seen before. */
  private static void addRule(Desk desk) {
    Locator form = form(desk, "rules");
    form.locator("input[required]").first().fill("Refunds");
    desk.find("button", "edit.condition.add").click();
    form.getByLabel(desk.word("edit.condition.value")).fill("refund");
    desk.press("Enter");
    desk.find("button", "rules.act.add").click();
    form.getByLabel(desk.word("rules.act.priority")).selectOption("high");
    desk.find("button", "rules.try").click();
    desk.sees(form.locator("[role=status]").first());
    desk.look("rules-new");
    save(desk, form);
    desk.sees(desk.page().locator("main ol"), "Refunds");
  }

  private static void save(Desk desk, Locator form) {
    form.locator("button[type=submit]").click();
    desk.seesNo(desk.page().locator("role=dialog"));
  }

  private static List<String> names(Api api, String list) {
    JsonNode items = api.get(list).expect(200).body().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get("name").asText())
        .toList();
  }
}
