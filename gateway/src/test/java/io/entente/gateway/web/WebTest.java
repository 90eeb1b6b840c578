package io.entente.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.gateway.GatewayWorld;
import io.entente.rest.testing.RawHttp;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
  private static GatewayWorld world;

  @BeforeAll
  static void start() {
    assumeTrue(
        WebTest.class.getResource("/META-INF/web/index.html") != null,
        "The front end was not built");
    world = new GatewayWorld();
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  private static RawHttp.Answer browse(String path) {
    return world
        .raw()
        .send(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: x\r\nAccept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/conversations", "/contacts/1/identities", "/a/b/c"})
  void everyPlaceIsTheOnePage(String path) {
    RawHttp.Answer answer = browse(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<div id=\"root\">");
    assertThat(answer.has("Content-Type: text/html;charset=utf-8")).isTrue();
    assertThat(answer.has("Cache-Control: no-cache")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nope", "/api/nope", "/web/nope", "/health/nope", "/prometheus"})
  void noPlaceIsTakenFromTheApi(String path) {
    assertThat(browse(path).status()).isIn(401, 404);
  }

  @Test
  void builtFilesAreKeptForEver() {
    Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(browse("/").body());
    assertThat(script.find()).isTrue();

    RawHttp.Answer answer = browse(script.group(1));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.has("Cache-Control: public, max-age=31536000, immutable")).isTrue();
    assertThat(answer.text()).containsPattern("(?i)content-type: (text|application)/javascript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/none.js",
        "/assets/",
        "/none.js",
        "/application.yml",
        "/gateway/application.yml",
        "/META-INF/MANIFEST.MF",
        "/logback.xml",
        "/io/entente/gateway/GatewayApplication.class"
      })
  void nothingElseOfTheClassPathIsServed(String path) {
    assertThat(browse(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/conversations", "/openapi", "/a/b/c"})
  void aProgramGetsNoPage(String path) {
    RawHttp.Answer answer =
        world
            .raw()
            .send("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n");

    assertThat(answer.status()).isIn(401, 404);
    assertThat(answer.has("Content-Type: application/problem+json")).isTrue();
  }

  @Test
  void pagesOnlyAnswerReading() {
    assertThat(
            world
                .raw()
                .send(
                    "POST / HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nContent-Length: 0\r\n\r\n")
                .status())
        .isIn(401, 405);
    assertThat(world.raw().send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n").status()).isEqualTo(200);
  }
}
