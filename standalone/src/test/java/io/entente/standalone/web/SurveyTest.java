package io.entente.standalone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.entente.standalone.RunningSuite;
import io.entente.standalone.suite.Api;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer who follows the link of a survey, whatever the suite is called in public. */
@Tag("slow")
@ExtendWith(ChromiumExtension.class)
class SurveyTest {
  private static final RunningSuite SUITE = RunningSuite.shared();

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", Chromium.PUBLIC_NAME})
  void aCustomerAnswersAndIsThanked(String host, Browser browser) {
    Api api = SUITE.newWorkspace("Survey at " + host);
    String conversation = asked(api);
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
      Watch watch = new Watch(context, home(host));
      Page page = context.newPage();
      page.navigate(home(host).resolve(link(api, conversation)) + "?lang=en");
      page.locator("#score-4").check();
      page.locator("textarea").fill("It went well.");
      page.locator("button[type=submit]").click();

      assertThat(page.locator("h1")).hasText("Thank you");
      assertThat(page.url()).doesNotContain("score");
      if (!host.equals(Chromium.PUBLIC_NAME)) {
        // Of other machines without TLS Chromium says that it ignores a header of ours.
        watch.assertNothingBut();
      }
    }
    JsonNode answer = surveys(api, conversation).at("/0/answer");
    assertThat(answer.get("score").asInt()).isEqualTo(4);
    assertThat(answer.get("comment").asText()).isEqualTo("It went well.");
  }

  private static URI home(String host) {
    return URI.create("http://" + host + ":" + SUITE.address().getPort());
  }

  /** A conversation whose customer was asked. */
  private static String asked(Api api) {
    new Letters(api).write("Where is my parcel?", Instant.now().minusSeconds(60));
    await().atMost(Duration.ofMinutes(2)).until(() -> items(api, "/conversations").size() == 1);
    String conversation = items(api, "/conversations").at("/0/id").asText();
    String survey =
        api.post("/surveys", Map.of("name", "Asked", "kind", "csat"))
            .expect(201)
            .body()
            .get("id")
            .asText();
    api.post("/conversations/" + conversation + "/surveys", Map.of("surveyId", survey)).expect(201);
    return conversation;
  }

  /** The path in the message that asks. */
  private static String link(Api api, String conversation) {
    String body =
        items(api, "/conversations/" + conversation + "/interactions").at("/1/body").asText();
    return URI.create(body.substring(body.lastIndexOf('\n') + 1)).getPath();
  }

  private static JsonNode surveys(Api api, String conversation) {
    return items(api, "/conversations/" + conversation + "/surveys");
  }

  private static JsonNode items(Api api, String path) {
    return api.get(path).expect(200).body().get("items");
  }
}
