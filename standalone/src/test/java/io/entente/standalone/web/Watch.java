package io.entente.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that goes wrong in a browser: errors, refusals, and whatever is asked of elsewhere.
 */
final class Watch {
  private final URI home;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private boolean away;

  Watch(BrowserContext context, URI home) {
    this.home = home;
    context.addInitScript(
        """
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error('Against the policy:', event.violatedDirective, event.blockedURI));
        """);
    context.onConsoleMessage(this::console);
    context.onWebError(error -> troubles.add("page: " + error.error()));
    context.onRequest(this::request);
    context.onRequestFailed(this::failed);
    context.onResponse(this::response);
  }

  private void failed(Request request) {
    // What a page had asked for when it was left is no trouble.
    if (!away && !"net::ERR_ABORTED".equals(request.failure())) {
      troubles.add("failed: " + request.url() + " " + request.failure());
    }
  }

  private void console(ConsoleMessage message) {
    boolean bad = message.type().equals("error") || message.type().equals("warning");
    // What Chromium says to a refused request is told with the refusals, and that no request comes
    // through while the server is away is no trouble of the page's.
    boolean told = message.text().startsWith("Failed to load resource: the server responded");
    boolean silence = away && message.text().startsWith("Failed to load resource: net::");
    if (bad && !told && !silence) {
      troubles.add("console: " + message.text());
    }
  }

  private void request(Request request) {
    URI address = URI.create(request.url());
    if (!home.getAuthority().equals(address.getAuthority())) {
      troubles.add("elsewhere: " + request.url());
    }
  }

  private void response(Response response) {
    if (response.status() >= 400) {
      String path = URI.create(response.url()).getPath();
      refusals.add(response.request().method() + " " + path + " " + response.status());
    }
  }

  /** Whether the server cannot be reached from now on. */
  void away(boolean now) {
    away = now;
  }

  /**
   * Checks that nothing went wrong since the last time, but for requests that were refused in one
   * way, however often.
   */
  void assertNothingButRefusals(int status) {
    assertThat(troubles).isEmpty();
    assertThat(refusals).allMatch(refusal -> refusal.endsWith(" " + status));
    refusals.clear();
  }

  /**
   * Checks that nothing went wrong since the last time, but for requests that had to be refused.
   */
  void assertNothingBut(String... expected) {
    assertThat(troubles).isEmpty();
    assertThat(refusals).containsExactly(expected);
    refusals.clear();
  }
}
