package io.entente.interactions.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.interactions.testing.Service;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page says, and how. */
class SurveyPageTest {
  private static final String HOSTILE = "<script>alert('x')</script>\"&";
  private static final String ESCAPED =
      "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&quot;&amp;";
  private static Service service;
  private final SurveyWorld world = new SurveyWorld(service);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private String asked(String kind, String more, String language) {
    world.survey(kind, more);
    UUID conversation = world.helped("grace", language);
    world.fire(conversation);
    return world.token(conversation);
  }

  @Test
  void itSpeaksTheLanguageOfTheConversationUntilAnotherIsChosen() {
    String token = asked("csat", "", "fr-CA");

    HttpResponse<String> page = world.open(token, "Accept-Language", "en");
    HttpResponse<String> chosen = world.open(token + "?lang=en");

    assertThat(page.body())
        .contains(
            "<html lang=\"fr\">",
            "<title>Êtes-vous satisfait de notre aide ?</title>",
            "1 – Très insatisfait",
            "<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>",
            "<p>acme</p>");
    assertThat(chosen.body())
        .contains(
            "<html lang=\"en\">", "How satisfied are you with our help?", "?lang=fr", "Français");
    assertThat(world.answer(token + "?lang=de", "score=5").headers().firstValue("Location"))
        .contains("?lang=fr");
    assertThat(world.open(token).body()).contains("<h1>Merci</h1>");
  }

  @Test
  void withoutTheConversationsLanguageItSpeaksTheBrowsers() {
    String token = asked("nps", "", null);

    assertThat(world.open(token, "Accept-Language", "fr-FR,en;q=0.5").body())
        .contains("<html lang=\"fr\">", "0 – Pas du tout probable", "10 – Très probable");
    assertThat(world.open(token).body()).contains("<html lang=\"en\">", "0 – Not at all likely");
  }

  @Test
  void itIsAFormThatNeedsNothingButABrowser() {
    HttpResponse<String> page = world.open(asked("ces", "", null));
    String html = page.body();

    assertThat(html)
        .startsWith("<!doctype html>")
        .contains(
            "<fieldset>",
            "<legend><h1>",
            "<label class=\"words\" for=\"comment\">",
            "<textarea id=\"comment\"",
            "<button type=\"submit\">",
            "<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">")
        .doesNotContain("<script", " style=", " onclick", "http://", "https://");
    assertThat(html.split("<h1", -1)).hasSize(2);
    assertThat(html.split("type=\"radio\"", -1)).hasSize(8);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(html).contains("<meta name=\"referrer\" content=\"same-origin\">");
    assertThat(page.headers().firstValue("X-Robots-Tag")).isPresent();
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src"));
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasWrittenStays() {
    String token = asked("csat", "", null);
    String endless = "a".repeat(2_001);

    HttpResponse<String> without = world.answer(token, "comment=%3Cb%3Ehello");
    HttpResponse<String> tooLong = world.answer(token, "score=4&comment=" + endless);

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body())
        .contains(
            "<title>There is a problem</title>",
            "role=\"alert\"",
            "<a href=\"#score-1\">Choose one of the answers</a>",
            "<fieldset aria-describedby=\"score-wrong\">",
            "&lt;b&gt;hello</textarea>")
        .doesNotContain("<b>");
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body())
        .contains("<a href=\"#comment\">", "aria-invalid=\"true\"", "value=\"4\" required checked");
    for (String form : new String[] {"score=6", "score=0", "score=five", "score=%zz", "", "&&="}) {
      assertThat(world.answer(token, form).statusCode()).as(form).isEqualTo(422);
    }
    assertThat(world.told()).hasSize(1);
    assertThat(world.answer(token, "score=4&comment=" + "é".repeat(2_000)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void otherBodiesThanItsFormAreRefused() {
    String token = asked("csat", "", null);

    for (String type :
        List.of(
            "application/json",
            "text/plain",
            "application/x-www-form-urlencoded;charset=utf-7",
            "application/x-www-form-urlencoded;charset=utf-16",
            "application/x-www-form-urlencoded;charset=\u00fc")) {
      assertThat(world.answer(token, "score=4", type).statusCode()).as(type).isEqualTo(415);
    }
    assertThat(world.told()).hasSize(1);
    String type = "application/x-www-form-urlencoded; charset=UTF-8";
    assertThat(world.answer(token, "score=4", type).statusCode()).isEqualTo(303);
  }

  @Test
  void noTextOfOthersIsMarkup() {
    String said = HOSTILE.replace("\"", "\\\"");
    String token =
        asked(
            "csat",
            """
            , "texts": {"en": {"question": "%1$s", "thanks": "%1$s"},
                        "fr": {"question": "a", "thanks": "b"}}
            """
                .formatted(said),
            null);
    service
        .sql()
        .update(
            "update connection set name = ? where workspace_id = ?", HOSTILE, world.workspaceId);

    String form = world.open(token).body();
    world.answer(token, "score=4");
    String thanks = world.open(token).body();

    assertThat(form).contains(ESCAPED).doesNotContain("<script");
    assertThat(thanks).contains(ESCAPED).doesNotContain("<script");
  }
}
