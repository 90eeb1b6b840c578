package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api;
import io.entente.standalone.web.Look.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's way through the web, by keyboard where there are keys, in both languages. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class JourneyTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final String QUESTION = "Where is my parcel?";
  private static final String ANSWER = "It left this morning and is with you tomorrow.";
  private static final String NOTE = "The carrier has lost it once before.";
  private static final String COMPLAINT = "It still has not come.";
  private static final Duration WAIT = Duration.ofMinutes(30).plusSeconds(20);

  private Desk desk;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void anAgentAnswersResolvesAndSeesItComeBack(String language, Browser browser) {
    Api api = SUITE.newWorkspace("Journey " + language);
    Letters letters = new Letters(api);
    Look look = new Look(language, Screen.DESK);
    try (Desk opened = Desk.open(browser, SUITE.address(), look, "journey")) {
      desk = opened;
      signIn(language, api.workspace());
      learnFromTheEmptyList();
      letters.write(QUESTION, Instant.now().minus(WAIT));
      openTheConversationByKeyboard();
      reply();
      addANote();
      resolve();
      letters.write(COMPLAINT, Instant.now());
      seeItReopened();
      readTheNumbers(api, language);
      desk.watch().assertNothingBut("GET /web/session 401", "POST /web/session 401");
      signOutForGood();
    }
  }

  private void signIn(String language, String workspace) {
    desk.page().navigate("/");
    desk.sees(desk.find("heading", "session.title"));
    assertThat(desk.page().url()).contains("/sign-in");
    assertThat(desk.page().locator("html").getAttribute("lang")).isEqualTo(language);
    desk.look("sign-in");

    desk.signIn("a wrong password", workspace);
    desk.sees(desk.page().locator("role=alert"), desk.word("session.wrong"));
    desk.look("sign-in-refused");

    desk.signIn(SUITE.password(), workspace);
    desk.sees(desk.find("heading", "list.title"));
  }

  private void learnFromTheEmptyList() {
    desk.sees(desk.find("heading", "list.emptyTitle"));
    desk.sees(desk.find("heading", "start.title"));
    desk.sees(desk.page().locator("pre").last(), SUITE.address() + "\n");
    desk.look("empty");
  }

  private void openTheConversationByKeyboard() {
    Locator row = desk.rows();
    desk.sees(row, "Ada");
    desk.sees(row, QUESTION);
    desk.sees(row, desk.word("list.waits", "duration", "30 min"));
    desk.sees(desk.find("heading", "list.chooseTitle"));
    desk.look("list");

    desk.press("j", "Enter");
    desk.sees(desk.page().locator("role=log"), QUESTION);
    desk.sees(desk.page().locator("role=heading[name=\"Ada\"][level=2]").first());
    desk.look("conversation");
  }

  private void reply() {
    desk.press("r");
    desk.page().keyboard().type(ANSWER);
    desk.press("Control+Enter");
    desk.sees(desk.page().locator("article[data-side=ours]"), ANSWER);
    desk.sees(desk.rows(), desk.word("list.answered"));
    assertThat(desk.find("textbox", "composer.reply").inputValue()).isEmpty();
    desk.press("Escape");
  }

  private void addANote() {
    desk.press("n");
    desk.page().keyboard().type(NOTE);
    desk.look("note");
    desk.press("Control+Enter");
    desk.sees(desk.page().locator("article[data-side=note]"), NOTE);
    desk.press("Escape");
  }

  private void resolve() {
    desk.press("e");
    desk.sees(desk.text("thread.resolveDone"));
    desk.sees(desk.find("button", "thread.reopen"));
    desk.sees(desk.find("heading", "list.emptyOpenTitle"));
    desk.seesNo(desk.rows());
    desk.look("resolved");

    desk.find("tab", "list.resolved").click();
    desk.sees(desk.rows(), desk.word("list.resolvedState"));
  }

  private void seeItReopened() {
    desk.sees(desk.page().locator("role=log"), COMPLAINT);
    desk.sees(desk.find("button", "thread.resolve"));
    desk.find("tab", "list.open").click();
    desk.sees(desk.rows(), desk.word("list.waits", "duration", ""));
    desk.look("reopened");
  }

  private void readTheNumbers(Api api, String language) {
    desk.find("link", "app.numbers").click();
    Map.of("response", 1, "first_response", 1, "first_resolution", 1, "resolution", 0)
        .forEach((metric, count) ->
            desk.reads(
                desk.page().locator("tr[data-metric=" + metric + "] td").first(),
                String.valueOf(count)));
    Map.of(
            "openWaits", 1,
            "conversations_opened", 1,
            "reopened", 1,
            "cycles_opened", 2,
            "resolved", 1,
            "closed_unanswered", 0,
            "customer", 2,
            "agent", 1)
        .forEach((figure, count) -> desk.reads(figure(figure), String.valueOf(count)));
    assertThat(desk.page().locator("[data-metric=response] [data-figure=p50]").textContent())
        .matches("3[01]\u00a0min.*");
    desk.look("numbers");

    desk.find("button", "numbers.definition", "name", desk.word("numbers.metrics.response"))
        .click();
    desk.sees(desk.page().locator("role=dialog"), definition(api, "response", language));
    desk.look("definition");
    desk.press("Escape");
  }

  private Locator figure(String name) {
    return desk.page().locator("[data-figure=" + name + "]");
  }

  private static String definition(Api api, String id, String language) {
    JsonNode items = api.get("/kpis/definitions").expect(200).body().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .at("/words/" + language)
        .asText();
  }

  private void signOutForGood() {
    Page page = desk.page();
    String numbers = page.url();
    page.locator("nav button[aria-haspopup=menu]").click();
    desk.find("menuitem", "session.signOut").click();
    desk.sees(desk.find("heading", "session.title"));

    page.goBack();
    desk.sees(desk.find("heading", "session.title"));
    assertThat(page.content()).doesNotContain(QUESTION, "data-figure");
    desk.watch().assertNothingBut();

    page.navigate(numbers);
    desk.sees(desk.find("heading", "session.title"));
    assertThat(page.content()).doesNotContain("data-figure");
    desk.watch().assertNothingBut("GET /web/session 401");
  }
}
