package io.entente.standalone.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.web.Look.Screen;
import java.io.BufferedWriter;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an empty workspace tells a newcomer to type. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class FirstStepsTest {
  private static final RunningSuite SUITE = RunningSuite.shared();

  @Test
  void theLinesOfTheEmptyPageBringTheFirstMessageIn(Browser browser) throws Exception {
    assumeTrue(shell("curl --version", "") == 0, "There is no curl");
    String workspace = SUITE.newWorkspace("First steps").workspace();
    Look look = new Look("fr", Screen.DESK);
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "first-steps")) {
      desk.page().navigate("/");
      desk.signIn(SUITE.password(), workspace);
      desk.sees(desk.find("heading", "start.title"));
      String lines = desk.page().locator("pre").last().textContent();

      assertThat(shell(lines, SUITE.password() + "\n")).isZero();

      desk.sees(desk.rows(), "Ada");
      desk.sees(desk.rows(), desk.word("start.sampleBody"));
    }
  }

  @Test
  void theDocumentationShowsWhatTheApiDoes(Browser browser) {
    Look look = new Look("en", Screen.DESK);
    try (Desk desk = Desk.open(browser, SUITE.address(), look, "first-steps")) {
      desk.page().navigate("/api/docs");
      desk.page().locator("#operations-tag-Members").click();

      desk.sees(desk.page().getByText("Who calls, and in which workspace"));
      desk.watch().assertNothingBut();
    }
  }

  private static int shell(String lines, String typed) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", "-c", lines)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedWriter input = shell.outputWriter(UTF_8)) {
      input.write(typed);
    }
    return shell.waitFor();
  }
}
