package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api;
import io.entente.standalone.web.Look.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of customers is brought along, and put in order: done in a browser, and looked at. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class PeopleTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final String FILE =
      """
      Name;E-mail;Company
      Ada Lovelace;ada@engine.example;Engine Works
      Grace Hopper;grace@engine.example;Engine Works
      Nobody;this is no address;
      """;

  static Stream<Look> looks() {
    return Stream.of(new Look("en", Screen.DESK), new Look("fr", Screen.PHONE));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aListOfCustomersIsBroughtAlong(Look look, Browser browser) {
    Api api = SUITE.newWorkspace("People " + look);
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "people")) {
      desk.page().navigate("/people/imports");
      desk.sees(desk.find("heading", "session.title"));
      desk.signIn(SUITE.password(), api.workspace());
      desk.sees(desk.find("heading", "imports.title"));
      desk.lookDayAndNight("imports");

      takeTheFile(desk);
      keepACompany(desk);
      keepASegment(desk);
      desk.watch().assertNothingBut("GET /web/session 401");
    }

    assertThat(names(api, "/contacts?limit=100")).contains("Ada Lovelace", "Grace Hopper");
    assertThat(names(api, "/companies")).contains("Engine Works", "Kettle & Sons");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(api.get("/segments").expect(200).body().at("/items/0/members").asInt())
                .isEqualTo(2));
  }

  private static void takeTheFile(Desk desk) {
    desk.page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("people.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    Locator columns = desk.page().locator("main table");
    desk.sees(columns, "ada@engine.example");
    desk.lookDayAndNight("import-columns");
    desk.find("button", "imports.try").click();
    desk.sees(desk.text("imports.would.made_other", "formatted", "2"));
    desk.sees(desk.text("imports.would.refused_one", "formatted", "1"));
    desk.look("import-tried");
    desk.find("button", "imports.take").click();
    desk.sees(desk.text("imports.did.made_other", "formatted", "2"));
    desk.lookDayAndNight("import-taken");
  }

  private static void keepACompany(Desk desk) {
    desk.find("link", "contacts.companies").click();
    desk.sees(desk.page().locator("main ol"), "Engine Works");
    desk.lookDayAndNight("companies");
    desk.find("button", "companies.add").click();
    desk.page().locator("role=dialog").locator("input[required]").fill("Kettle & Sons");
    desk.look("company-new");
    save(desk);
    desk.sees(desk.page().locator("main ol"), "Kettle & Sons");
  }

  private static void keepASegment(Desk desk) {
    desk.find("link", "contacts.segments").click();
    desk.sees(desk.text("segments.none"));
    desk.find("button", "segments.add").first().click();
    Locator form = desk.page().locator("role=dialog");
    form.locator("input[required]").first().fill("Engineers");
    desk.find("button", "edit.condition.add").click();
    form.getByLabel(desk.word("edit.condition.field")).selectOption("email_domain");
    form.getByLabel(desk.word("edit.condition.value")).fill("engine.example");
    desk.press("Enter");
    desk.find("button", "segments.preview").click();
    desk.sees(form.getByText("Ada Lovelace"));
    desk.lookDayAndNight("segment-new");
    save(desk);
    desk.sees(desk.page().locator("main ol"), "Engineers");
    desk.lookDayAndNight("segments");
  }

  private static void save(Desk desk) {
    desk.page().locator("role=dialog").locator("button[type=submit]").click();
    desk.seesNo(desk.page().locator("role=dialog"));
  }

  private static List<String> names(Api api, String list) {
    JsonNode items = api.get(list).expect(200).body().get("items");
    return items.findValuesAsText("name");
  }
}
