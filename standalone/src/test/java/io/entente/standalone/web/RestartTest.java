package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import io.entente.standalone.SuiteProcess;
import io.entente.standalone.suite.Api;
import io.entente.standalone.web.Look.Screen;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server crashes under an open page, and comes back. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class RestartTest {
  private static final String ANSWER = "It left this morning.";
  private static final String LATER = "And where is my kettle?";

  private final int port = Ports.free();
  private final URI address = URI.create("http://127.0.0.1:" + port);
  private Path folder;

  @BeforeEach
  void makeFolder() {
    folder = TestFolders.make("restart");
  }

  @AfterEach
  void deleteFolder() {
    TestFolders.delete(folder);
  }

  @Test
  void aCrashUnderAnOpenPageTakesNothingThatWasTyped(Browser browser) throws Exception {
    Path data = folder.resolve("data");
    try (SuiteProcess first = SuiteProcess.start(data, port).awaitReady()) {
      Api api = Api.signedIn(address, SuiteProcess.OWNER_PASSWORD);
      Letters letters = new Letters(api);
      letters.write("Where is my parcel?", Instant.now().minus(Duration.ofMinutes(30)));
      await().atMost(Duration.ofMinutes(1)).until(() -> !api.conversations().isEmpty());
      try (Desk desk = Desk.open(browser, address, new Look("en", Screen.DESK), "restart")) {
        desk.page().navigate("/conversations/" + api.conversations().getFirst());
        desk.sees(desk.find("heading", "session.title"));
        desk.signIn(SuiteProcess.OWNER_PASSWORD, api.workspace());
        Locator field = begin(desk);
        desk.watch().assertNothingBut("GET /web/session 401");

        desk.watch().away(true);
        first.kill();
        desk.press("Control+Enter");
        desk.sees(desk.text("app.unreachable"));
        desk.holds(field, ANSWER);
        try (SuiteProcess second = SuiteProcess.start(data, port)) {
          second.awaitReady();
          desk.seesNo(desk.text("app.unreachable"));
          desk.watch().away(false);
          desk.holds(field, ANSWER);
          field.focus();
          desk.press("Control+Enter");
          desk.holds(field, "");
          desk.sees(desk.page().locator("article[data-side=ours]"), ANSWER);

          letters.write(LATER, Instant.now());
          desk.sees(desk.page().locator("role=log"), LATER);
          desk.watch().assertNothingButRefusals(503);
          assertThat(answers(api)).isEqualTo(1);
        }
      }
    }
  }

  private static Locator begin(Desk desk) {
    Locator field = desk.find("textbox", "composer.reply");
    desk.sees(field);
    desk.press("r");
    desk.hasFocus(field);
    desk.page().keyboard().type(ANSWER);
    return field;
  }

  private static long answers(Api api) {
    String path = "/conversations/" + api.conversations().getFirst() + "/interactions";
    return api.get(path).expect(200).body().findValuesAsText("body").stream()
        .filter(ANSWER::equals)
        .count();
  }
}
