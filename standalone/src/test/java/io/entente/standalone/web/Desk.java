package io.entente.standalone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Someone's browser on Entente, watched for whatever goes wrong in it. */
final class Desk implements AutoCloseable {
  static final String OWNER = "owner@example.org";
  private static final int PATIENCE_MILLIS = 15_000;

  private final BrowserContext context;
  private final Look look;
  private final Words words;
  private final Watch watch;
  private final Page page;
  private final Path pictures;
  private int looks;

  /** What stands beyond the right edge of the page, and no scrolling brings into sight. */
  private static final String CUT =
      """
      () => [...document.querySelectorAll('main :is(h1, h2, h3, p, a, button, input, select)')]
        .filter((element) => {
          const { width, right } = element.getBoundingClientRect();
          if (width < 2 || right <= innerWidth + 1) {
            return false;
          }
          for (let at = element; at; at = at.parentElement) {
            if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.matches(
                ':not(main):not(body)') && at.clientWidth < at.scrollWidth) {
              return false;
            }
          }
          return true;
        })
        .map((element) => element.outerHTML.slice(0, 120))
      """;

  private Desk(BrowserContext context, URI home, Look look, String story) {
    this.context = context;
    this.pictures = Path.of("target/screenshots", story);
    this.look = look;
    this.words = Words.of(look.language());
    this.watch = new Watch(context, home);
    this.page = context.newPage();
  }

  /**
   * @param story where the pictures of it go
   */
  static Desk open(Browser browser, URI home, Look look, String story) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(home.toString())
                .setLocale(look.locale())
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(look.screen().width, look.screen().height));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new Desk(context, home, look, story);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Watch watch() {
    return watch;
  }

  String word(String key, String... values) {
    return words.get(key, values);
  }

  /**
   * The one element of a role that is called so.
   *
   * <p>As text, since the driver's own enumerations lose their letters in a Turkish JVM.
   */
  Locator find(String role, String key, String... values) {
    String name = words.get(key, values).replace("\\", "\\\\").replace("\"", "\\\"");
    return page.locator("role=" + role + "[name=\"" + name + "\"]");
  }

  Locator field(String key) {
    return page.getByLabel(words.get(key), new Page.GetByLabelOptions().setExact(true));
  }

  Locator text(String key, String... values) {
    return page.getByText(words.get(key, values), new Page.GetByTextOptions().setExact(true));
  }

  Locator rows() {
    return page.locator("[data-conversation]");
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void sees(Locator locator) {
    assertThat(locator).isVisible();
  }

  void sees(Locator locator, String text) {
    assertThat(locator).containsText(text);
  }

  /** All that it says, and no more. */
  void reads(Locator locator, String text) {
    assertThat(locator).hasText(text);
  }

  /** What is typed into a field now. */
  void holds(Locator field, String typed) {
    assertThat(field).hasValue(typed);
  }

  void hasFocus(Locator locator) {
    assertThat(locator).isFocused();
  }

  void seesNo(Locator locator) {
    assertThat(locator).hasCount(0);
  }

  void signIn(String password, String workspace) {
    signIn(OWNER, password, workspace);
  }

  void signIn(String email, String password, String workspace) {
    field("session.email").fill(email);
    field("session.password").fill(password);
    if (field("session.workspace").count() == 0) {
      find("button", "session.otherWorkspace").click();
    }
    field("session.workspace").fill(workspace);
    press("Enter");
  }

  /** Looks at the page by day: a picture, axe, and nothing wider than the screen. */
  void look(String state) {
    looks++;
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s, %s", state, look)
        .isEqualTo(look.screen().width);
    assertThat((List<?>) page.evaluate(CUT)).as("cut off in %s, %s", state, look).isEmpty();
    see(state, "light");
  }

  /** Looks at it by day and by night. */
  void lookDayAndNight(String state) {
    look(state);
    // Back by no wish rather than by LIGHT, which a Turkish JVM spells wrongly.
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    see(state, "dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
  }

  private void see(String state, String scheme) {
    assertThat(page.locator("html")).hasAttribute("data-mantine-color-scheme", scheme);
    String name = "%s-%02d-%s-%s".formatted(look, looks, state, scheme);
    page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    Axe.assertClean(page, name);
  }

  @Override
  public void close() {
    context.close();
  }
}
