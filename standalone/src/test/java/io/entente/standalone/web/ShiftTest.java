package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api;
import io.entente.standalone.web.Look.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's shift: twenty people wait, and the hands never leave the keys. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class ShiftTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final int PEOPLE = 20;
  private static final String RESOLVED = "/conversations?limit=100&status=resolved";

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void anAgentAnswersTwentyPeopleByKeysAlone(String language, Browser browser) {
    Api api = SUITE.newWorkspace("Shift " + language);
    write(api);
    Look look = new Look(language, Screen.DESK);
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "shift")) {
      desk.page().navigate("/");
      desk.signIn(SUITE.password(), api.workspace());
      desk.sees(desk.rows().first(), question(1));
      forbidTheMouse(desk);
      IntStream.rangeClosed(1, PEOPLE).forEach(i -> handle(desk, i));
      desk.sees(desk.find("heading", "list.emptyOpenTitle"));
      desk.seesNo(desk.rows());
      desk.watch().assertNothingBut("GET /web/session 401");
    }
    assertEachIsAnsweredOnceAndResolved(api);
  }

  /** The first has waited longest, and is the first of the list. */
  private static void write(Api api) {
    String connection = api.connection("telegram", "acme");
    Instant now = Instant.now();
    List<Map<String, Object>> messages =
        IntStream.rangeClosed(1, PEOPLE)
            .<Map<String, Object>>mapToObj(i ->
                Map.of(
                    "connectionId",
                    connection,
                    "externalId",
                    "m" + i,
                    "kind",
                    "direct_message",
                    "author",
                    Map.of("externalId", "c" + i, "handle", "@c" + i, "name", name(i)),
                    "body",
                    question(i),
                    "occurredAt",
                    now.minus(Duration.ofMinutes(90L - i)).toString()))
            .toList();
    api.post("/interactions", messages).expect(202);
    await().atMost(Duration.ofMinutes(1)).until(() -> api.conversations().size() == PEOPLE);
  }

  private static String name(int i) {
    return "Customer " + (char) ('A' + i - 1);
  }

  private static String question(int i) {
    return "Where is parcel no. " + (1000 + i) + "?";
  }

  private static String answer(int i) {
    return "Parcel no. " + (1000 + i) + " is with you tomorrow.";
  }

  private static void forbidTheMouse(Desk desk) {
    desk.page()
        .evaluate(
            "document.addEventListener('pointerdown', () => console.error('The mouse!'), true)");
  }

  private static void handle(Desk desk, int i) {
    desk.press("j", "Enter");
    desk.sees(desk.page().locator("role=log"), question(i));
    desk.sees(desk.find("textbox", "composer.reply"));
    if (i % 5 == 0) {
      takeItAsUrgent(desk);
    }
    if (i % 4 == 0) {
      type(desk, "n", "composer.note", "Asked the carrier about " + (1000 + i));
      desk.sees(desk.page().locator("article[data-side=note]"), "the carrier");
    }
    type(desk, "r", "composer.reply", answer(i));
    desk.press("e");
    desk.sees(desk.find("button", "thread.reopen"));
  }

  private static void takeItAsUrgent(Desk desk) {
    desk.press("m");
    desk.sees(desk.text("desk.assignedMe"));
    String urgent = desk.word("desk.priorities.urgent");
    desk.press("p");
    Locator search = desk.find("textbox", "desk.priority");
    desk.hasFocus(search);
    desk.page().keyboard().type(urgent);
    desk.press("Enter");
    desk.sees(desk.text("desk.prioritySet", "name", urgent));
  }

  private static void type(Desk desk, String key, String field, String words) {
    desk.press(key);
    Locator text = desk.find("textbox", field);
    desk.hasFocus(text);
    desk.page().keyboard().type(words);
    desk.press("Control+Enter");
    desk.holds(text, "");
    desk.press("Escape");
  }

  private static void assertEachIsAnsweredOnceAndResolved(Api api) {
    // The last answers still wait for second thoughts.
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(api.get(RESOLVED).expect(200).body().get("items"))
                .hasSize(PEOPLE)
                .allSatisfy(item -> assertThat(item.get("waitingSince").isNull()).isTrue())
                .allSatisfy(item ->
                    assertThat(answers(api, item.get("id").asText()))
                        .as("of those that wait: %s", waiting(api, item.get("id").asText()))
                        .hasSize(1)));
  }

  private static List<String> answers(Api api, String conversation) {
    return api
        .get("/conversations/" + conversation + "/interactions")
        .expect(200)
        .body()
        .findValuesAsText("body")
        .stream()
        .filter(body -> body.endsWith("is with you tomorrow."))
        .toList();
  }

  private static Object waiting(Api api, String conversation) {
    return api.get("/conversations/" + conversation + "/replies").expect(200).body();
  }
}
