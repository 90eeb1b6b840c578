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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong around an agent: another one, a session that ends, a server that is away. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class TroubleTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static final String COLLEAGUE = "Grace Hopper";
  private static final String QUESTION = "Where is my parcel?";
  private static final String ANSWER = "It left this morning.";
  private static final Look LOOK = new Look("en", Screen.DESK);

  private Api api;
  private String conversation;

  @BeforeEach
  void someoneWaits() {
    api = SUITE.newWorkspace("Trouble");
    new Letters(api).write(QUESTION, Instant.now().minus(Duration.ofMinutes(30)));
    await().atMost(Duration.ofMinutes(1)).until(() -> !api.conversations().isEmpty());
    conversation = api.conversations().getFirst();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> api.contactsOfConversations().getFirst() != null);
  }

  @Test
  void twoAgentsSeeEachOtherAndOverwriteNothingUnseen(Browser browser) {
    String colleague = "grace@" + api.workspace() + ".example";
    api.post(
            "/members",
            Map.of(
                "email",
                colleague,
                "name",
                COLLEAGUE,
                "role",
                "agent",
                "password",
                SUITE.password()))
        .expect(201);
    try (Desk one = open(browser, Desk.OWNER);
        Desk other = open(browser, colleague)) {
      one.sees(one.text("desk.looks", "name", COLLEAGUE));
      begin(other, "Dear Ada,");
      one.sees(one.text("desk.writes", "name", COLLEAGUE));

      one.press("e");
      other.sees(other.find("button", "thread.reopen"));
      other.holds(other.find("textbox", "composer.reply"), "Dear Ada,");

      renameAtOnce(one, other);
      one.watch().assertNothingBut("GET /web/session 401");
      other
          .watch()
          .assertNothingBut(
              "GET /web/session 401",
              "PATCH /api/v1/contacts/" + api.contactsOfConversations().getFirst() + " 412");
    }
  }

  private static void renameAtOnce(Desk one, Desk other) {
    beginToRename(one, "Ada Lovelace");
    beginToRename(other, "Countess of Lovelace");
    one.press("Enter");
    one.sees(one.page().locator("aside h2"), "Ada Lovelace");
    one.hasFocus(one.find("button", "contact.rename"));

    other.press("Enter");
    other.sees(other.page().locator("aside [role=alert]"));
    Locator field = other.page().locator("aside form input");
    other.holds(field, "Countess of Lovelace");
    field.press("Enter");
    other.sees(other.page().locator("aside h2"), "Countess of Lovelace");
  }

  private static void beginToRename(Desk desk, String name) {
    desk.find("button", "contact.rename").click();
    desk.page().locator("aside form input").fill(name);
  }

  @Test
  void aSessionThatEndsTakesNothingThatWasTyped(Browser browser) {
    try (Desk desk = open(browser, Desk.OWNER)) {
      Locator field = begin(desk, ANSWER);
      desk.watch().assertNothingBut("GET /web/session 401");
      desk.context().clearCookies();
      desk.press("Control+Enter");
      desk.sees(desk.find("heading", "session.endedTitle"));
      desk.find("textbox", "session.password").fill(SUITE.password());
      desk.press("Enter");
      desk.seesNo(desk.page().locator("role=dialog"));
      desk.holds(field, ANSWER);

      desk.page().reload();
      desk.holds(field, ANSWER);
      field.focus();
      desk.press("Control+Enter");
      desk.sees(desk.page().locator("article[data-side=ours]"), ANSWER);
      desk.watch().assertNothingButRefusals(401);
    }
    assertThat(answers()).hasSize(1);
  }

  @Test
  void aMinuteWithoutTheServerTakesNothingThatWasTyped(Browser browser) {
    try (Desk desk = open(browser, Desk.OWNER)) {
      desk.watch().assertNothingBut("GET /web/session 401");
      desk.watch().away(true);
      desk.context().setOffline(true);
      Locator field = begin(desk, ANSWER);
      desk.sees(desk.text("app.unreachable"));
      desk.press("Control+Enter");
      desk.sees(desk.page().locator("form [role=alert]"));
      desk.holds(field, ANSWER);
      // Long enough for everything that asks again and again to give up, if it did.
      desk.page().waitForTimeout(Duration.ofMinutes(1).toMillis());
      desk.holds(field, ANSWER);

      desk.context().setOffline(false);
      desk.seesNo(desk.text("app.unreachable"));
      desk.watch().away(false);
      field.focus();
      desk.press("Control+Enter");
      desk.holds(field, "");
      desk.sees(desk.page().locator("article[data-side=ours]"), ANSWER);
      desk.watch().assertNothingBut();
    }
    assertThat(answers()).hasSize(1);
  }

  private Desk open(Browser browser, String email) {
    Desk desk = Desk.open(browser, SUITE.address(), LOOK, "trouble");
    desk.page().navigate("/conversations/" + conversation);
    desk.sees(desk.find("heading", "session.title"));
    desk.signIn(email, SUITE.password(), api.workspace());
    desk.sees(desk.page().locator("role=log"), QUESTION);
    // Its code comes by itself, a moment later.
    desk.sees(desk.find("textbox", "composer.reply"));
    return desk;
  }

  private static Locator begin(Desk desk, String words) {
    Locator field = desk.find("textbox", "composer.reply");
    desk.sees(field);
    desk.press("r");
    desk.hasFocus(field);
    desk.page().keyboard().type(words);
    return field;
  }

  private List<String> answers() {
    return api
        .get("/conversations/" + conversation + "/interactions")
        .expect(200)
        .body()
        .findValuesAsText("body")
        .stream()
        .filter(ANSWER::equals)
        .toList();
  }
}
