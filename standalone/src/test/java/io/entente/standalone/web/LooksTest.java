package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api;
import io.entente.standalone.web.Look.Screen;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page by day and by night, at a desk and on a phone; the pictures are in target/screenshots.
 */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class LooksTest {
  private static final RunningSuite SUITE = RunningSuite.shared();
  private static World world;
  private static Api api;

  @BeforeAll
  static void tellTheWorld() {
    api = SUITE.newWorkspace("Acme");
    world = new World(api, Instant.now());
    world.tell();
  }

  static Stream<Look> looks() {
    return Stream.of("en", "fr")
        .flatMap(language -> Stream.of(Screen.values()).map(screen -> new Look(language, screen)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageFitsItsScreenAndIsOpenToAll(Look look, Browser browser) {
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "pages")) {
      signIn(desk);
      conversations(desk, look.screen());
      numbers(desk);
      contacts(desk);
      overlays(desk, look.screen());
      desk.watch().assertNothingBut("GET /web/session 401");
      endOfTheSession(desk);
    }
  }

  private static void signIn(Desk desk) {
    desk.page().navigate("/");
    desk.sees(desk.find("heading", "session.title"));
    desk.lookDayAndNight("sign-in");
    desk.signIn(SUITE.password(), api.workspace());
  }

  private static void conversations(Desk desk, Screen screen) {
    desk.sees(desk.rows().first(), "Linus");
    desk.lookDayAndNight("conversations");

    open(desk, "linus");
    desk.sees(desk.page().locator("role=log"), "kettle");
    desk.lookDayAndNight("long-message");
    back(desk, screen);

    open(desk, "grace");
    desk.sees(desk.page().locator("article[data-side=note]"), "courier");
    desk.sees(desk.page().locator("role=log"), "Friday");
    desk.lookDayAndNight("conversation");
    if (screen == Screen.PHONE) {
      Locator contact = desk.find("button", "thread.showContact");
      contact.click();
      desk.sees(desk.find("heading", "contact.identities"));
      desk.lookDayAndNight("contact");
      desk.press("Escape");
      desk.seesNo(desk.page().locator("role=dialog"));
      desk.hasFocus(contact);
    }
    back(desk, screen);
  }

  private static void open(Desk desk, String customer) {
    desk.page().locator("[data-conversation='" + world.idOf(customer) + "']").click();
  }

  private static void back(Desk desk, Screen screen) {
    if (screen == Screen.PHONE) {
      desk.find("link", "thread.back").click();
    }
  }

  private static void numbers(Desk desk) {
    desk.find("link", "app.numbers").click();
    desk.reads(desk.page().locator("[data-figure=resolved]"), "36");
    desk.lookDayAndNight("numbers");
    charts(desk);
    desk.page().locator("main").evaluate("main => main.scrollTo(0, main.scrollHeight)");
    desk.lookDayAndNight("numbers-below");
    desk.page().locator("main").evaluate("main => main.scrollTo(0, 0)");
    desk.find("button", "numbers.definition", "name", desk.word("numbers.openWaits")).click();
    desk.sees(desk.page().locator("role=dialog"));
    desk.lookDayAndNight("definition");
    desk.press("Escape");
  }

  private static void charts(Desk desk) {
    Locator figures = desk.page().locator("figure");
    for (int at = 0; at < 3; at++) {
      figures.nth(at).scrollIntoViewIfNeeded();
      desk.sees(figures.nth(at).locator("svg"));
    }
    figures.first().scrollIntoViewIfNeeded();
    desk.lookDayAndNight("charts");
    Locator asTable = figures.first().locator("button[aria-expanded]");
    asTable.click();
    desk.sees(figures.first().locator("td button").first());
    desk.lookDayAndNight("chart-as-table");
    asTable.click();

    Locator tile = desk.page().locator("[data-tile=resolved]");
    desk.sees(tile, "36");
    tile.locator("button[data-behind]").click();
    desk.sees(desk.page().locator("role=dialog").locator("[data-amount='36']"));
    desk.lookDayAndNight("behind");
    desk.press("Escape");
    desk.seesNo(desk.page().locator("role=dialog"));
  }

  private static void contacts(Desk desk) {
    desk.find("link", "app.contacts").click();
    Locator first = desk.page().locator("[data-row='0']");
    desk.sees(first);
    desk.lookDayAndNight("contacts");
    first.click();
    desk.sees(desk.page().locator("role=tabpanel").locator("ol"));
    desk.lookDayAndNight("contact-record");
    desk.page().navigate("/contacts/suggestions");
    desk.sees(desk.page().locator("header a[aria-current=page]"));
    desk.lookDayAndNight("contact-suggestions");
  }

  private static void overlays(Desk desk, Screen screen) {
    desk.find("link", "app.conversations").click();
    desk.find("button", "list.filter").click();
    desk.sees(desk.page().locator("role=dialog"));
    desk.lookDayAndNight("filter");
    desk.press("Escape");

    desk.press("Control+k");
    desk.page().locator("role=dialog").locator("input").fill("Ada");
    desk.sees(desk.page().locator("role=dialog"), "Adalbertina");
    desk.lookDayAndNight("palette");
    desk.press("Escape");
    desk.seesNo(desk.page().locator("role=dialog"));

    desk.page().locator("nav button[aria-haspopup=menu]").click();
    desk.sees(desk.find("menuitem", "session.signOut"));
    desk.lookDayAndNight("account");
    desk.find("menuitem", "settings.keys").click();
    desk.sees(desk.find("heading", "keys.title"));
    desk.lookDayAndNight("keys");
    desk.press("Escape");

    desk.page().navigate("/nowhere");
    desk.sees(desk.find("heading", "app.notFoundTitle"));
    desk.lookDayAndNight("not-found");
    desk.find("link", "app.backToConversations").click();
    desk.sees(desk.rows().first());
  }

  private static void endOfTheSession(Desk desk) {
    desk.context().clearCookies();
    desk.find("link", "app.numbers").click();
    desk.sees(desk.find("heading", "session.endedTitle"));
    desk.lookDayAndNight("session-ended");
    desk.find("textbox", "session.password").fill(SUITE.password());
    desk.press("Enter");
    desk.reads(desk.page().locator("[data-figure=resolved]"), "36");
    desk.seesNo(desk.page().locator("role=dialog"));
    assertThat(desk.page().url()).endsWith("/numbers");
  }
}
