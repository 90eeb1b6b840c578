package io.entente.benchmarks;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast the pages are, in a real Chromium: {@code PageLoad ADDRESS [CHROMIUM]}, with the owner's
 * password in {@code ENTENTE_OWNER_PASSWORD}. Best on a suite with the demo world.
 */
public final class PageLoad {
  private static final int TIMES = 12;
  private static final String ROW = "[data-conversation]";

  /** When the first chart stands on the page, by the clock of the page. */
  private static final String WATCH_CHARTS =
      """
      new MutationObserver(() => {
        if (!window.chartAt && document.querySelector('main [_echarts_instance_] svg path')) {
          requestAnimationFrame(() => { window.chartAt = window.chartAt || performance.now(); });
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  private static final String CHART_DELAY =
      """
      () => {
        const told = performance.getEntriesByType('resource')
          .filter(({ name }) => name.includes('/kpis/series'))
          .map(({ responseEnd }) => responseEnd);
        return told.length && window.chartAt ? window.chartAt - Math.min(...told) : null;
      }
      """;

  private final Page page;

  /** A caller that knows nothing of the page's session. */
  private final APIRequestContext outside;

  private final String address;
  private final String password;
  private String token = "";
  private String connection = "";

  private PageLoad(Page page, APIRequestContext outside, String address, String password) {
    this.page = page;
    this.outside = outside;
    this.address = address;
    this.password = password;
  }

  public static void main(String[] arguments) {
    String chromium = arguments.length > 1 ? arguments[1] : "/usr/bin/chromium";
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)));
      Page page =
          browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900).setLocale("en"));
      page.addInitScript(WATCH_CHARTS);
      String password = System.getenv("ENTENTE_OWNER_PASSWORD");
      new PageLoad(page, playwright.request().newContext(), arguments[0], password).run();
    }
  }

  private void run() {
    signIn();
    tell("inbox, warm cache, until a row is there", times(this::reload));
    say("rows in the document, at most, while the list is scrolled: %d".formatted(scroll()));
    tell("conversation, from the click until its words are there", times(this::openNext));
    List<Double> delays = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      delays.add(chartDelay());
    }
    say("first chart after its data, ms: " + delays.stream().sorted().toList());
    tell("new message, from its intake until it is on the screen", times(this::message));
  }

  private void signIn() {
    page.navigate(address + "/sign-in");
    page.locator("input[type=email]").fill("owner@example.org");
    page.locator("input[type=password]").fill(password);
    page.keyboard().press("Enter");
    page.locator(ROW).first().waitFor();
  }

  private interface Step {
    void run(int time);
  }

  private long[] times(Step step) {
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      prepare(i);
      long begin = System.nanoTime();
      step.run(i);
      nanos[i] = System.nanoTime() - begin;
    }
    return nanos;
  }

  /** What one did just before is over. */
  private void prepare(int time) {
    page.waitForTimeout(time == 0 ? 1_500 : 300);
  }

  private void reload(int time) {
    page.reload();
    page.locator(ROW).first().waitFor();
  }

  private int scroll() {
    page.locator(ROW).first().hover();
    int most = 0;
    for (int i = 0; i < 60; i++) {
      page.mouse().wheel(0, 1_200);
      page.waitForTimeout(40);
      most = Math.max(most, page.locator(ROW).count());
    }
    page.reload();
    page.locator(ROW).first().waitFor();
    return most;
  }

  private void openNext(int time) {
    Locator row = page.locator(ROW).nth(time % 8);
    String id = row.getAttribute("data-conversation");
    row.click();
    page.waitForURL("**/conversations/" + id);
    page.locator("[role=log] article").first().waitFor();
  }

  private double chartDelay() {
    // High enough for the charts, which are drawn once they are in sight.
    page.setViewportSize(1440, 2400);
    page.navigate(address + "/numbers");
    // Attached: the first of its paths may be one that only cuts others.
    page.locator("main [_echarts_instance_] svg path")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForTimeout(500);
    Object delay = page.evaluate(CHART_DELAY);
    return delay instanceof Number number ? Math.round(number.doubleValue()) : Double.NaN;
  }

  private void message(int time) {
    if (connection.isEmpty()) {
      open();
    }
    String words = "Is it there yet? " + Instant.now();
    tell(words);
    page.getByText(words).first().waitFor();
  }

  /** A conversation of somebody whom nobody knew, open on the screen. */
  private void open() {
    String session = post("/sessions", Map.of("email", "owner@example.org", "password", password));
    token = session.replaceAll("(?s).*\"accessToken\":\"([^\"]+)\".*", "$1");
    String run = String.valueOf(System.nanoTime());
    String made =
        post("/connections", Map.of("channel", "telegram", "externalId", run, "name", "Bench"));
    connection = made.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    String first = "Here I am, " + run;
    page.navigate(address + "/conversations?connection=" + connection);
    tell(first);
    page.locator(ROW).first().click();
    page.getByText(first).last().waitFor();
  }

  private void tell(String words) {
    post(
        "/interactions",
        Map.of(
            "connectionId",
            connection,
            "externalId",
            words,
            "kind",
            "direct_message",
            "author",
            Map.of("externalId", "bench", "handle", "@bench"),
            "body",
            words,
            "occurredAt",
            Instant.now().toString()));
  }

  private String post(String path, Map<String, ?> body) {
    RequestOptions options = RequestOptions.create().setData(body);
    if (!token.isEmpty()) {
      options.setHeader("Authorization", "Bearer " + token);
    }
    APIResponse answer = outside.post(address + "/api/v1" + path, options);
    if (!answer.ok()) {
      throw new IllegalStateException(path + ": " + answer.text());
    }
    return answer.text();
  }

  private static void tell(String what, long[] nanos) {
    say(what + ": " + new Latencies(nanos).milliseconds());
  }

  private static void say(String line) {
    System.out.printf(Locale.ROOT, "%s%n", line);
  }
}
