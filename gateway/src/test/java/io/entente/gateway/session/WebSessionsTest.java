package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Upstream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSessionsTest {
  private static final String CREDENTIALS =
      "{\"email\":\"owner@example.org\",\"password\":\"" + GatewayWorld.PASSWORD + "\"}";

  private static GatewayWorld world;

  private String cookie;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void signIn() {
    cookie = setCookie(open()).split(";", 2)[0];
    world.upstream().forget();
  }

  private static HttpResponse<String> open(String... headers) {
    HttpRequest.Builder request = web("/web/session", "POST", CREDENTIALS);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return world.send(request);
  }

  private static String setCookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }

  /** As the front end asks. */
  private static HttpRequest.Builder web(String path, String method, String body) {
    return world
        .request(path)
        .header("Content-Type", "application/json")
        .header("X-Entente-Web", "1")
        .header("Sec-Fetch-Site", "same-origin")
        .header("Origin", "http://127.0.0.1:" + world.port())
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  @Test
  void theCookieIsOpaqueAndOutOfReach() {
    HttpResponse<String> answer = open();

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("owner@example.org", "\"slug\":\"demo\"")
        .doesNotContain("Token", "eyJ");
    assertThat(setCookie(answer))
        .matches("entente_session=[A-Za-z0-9_-]{43};.*")
        .contains("HTTPOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void overHttpsTheCookieIsSecure() {
    try (GatewayWorld secure =
        new GatewayWorld(Map.of("entente.public.url", "https://entente.example"))) {
      HttpResponse<String> answer = secure.post("/web/session", CREDENTIALS, "X-Entente-Web", "1");

      assertThat(setCookie(answer)).contains("Secure");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void aServiceSeesATokenAndTheBrowserNone() {
    HttpResponse<String> answer =
        world.send(world.request("/api/v1/conversations").header("Cookie", cookie));

    assertThat(answer.statusCode()).isEqualTo(200);
    Upstream.Received received = world.upstream().last();
    assertThat(received.header("Authorization").getFirst()).startsWith("Bearer eyJ");
    assertThat(received.header("Cookie")).isEmpty();
    assertThat(answer.headers().map().toString()).doesNotContain("eyJ");
  }

  @Test
  void theFrontEndMayChangeThings() {
    HttpResponse<String> answer =
        world.send(web("/api/v1/conversations/1/replies", "POST", "{}").header("Cookie", cookie));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Entente-Web, ''",
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, https://127.0.0.1.evil.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void anotherSiteMakesTheBrowserChangeNothing(String header, String value) {
    HttpRequest.Builder request =
        web("/api/v1/conversations/1/replies", "POST", "{}").header("Cookie", cookie);
    if (header.equals("X-Entente-Web")) {
      request =
          world
              .request("/api/v1/conversations/1/replies")
              .header("Cookie", cookie)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
    } else {
      request.setHeader(header, value);
    }

    assertThat(world.send(request).statusCode()).isEqualTo(403);
    assertThat(world.upstream().received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void formsOfAnotherSiteDoNothing(String type) {
    HttpResponse<String> answer =
        world.send(
            world
                .request("/api/v1/members")
                .header("Cookie", cookie)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isIn(403, 415);
  }

  @Test
  void readingFromAnotherSiteIsRefusedToo() {
    assertThat(
            world
                .send(
                    world
                        .request("/api/v1/conversations")
                        .header("Cookie", cookie)
                        .header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void signingInFromAnotherSiteIsRefused() {
    assertThat(open("Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(open("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
  }

  @Test
  void theSessionSaysWhoItIsUntilItEnds() {
    assertThat(current().statusCode()).isEqualTo(200);
    assertThat(current().body()).contains("owner@example.org");

    HttpResponse<String> out =
        world.send(web("/web/session", "DELETE", "").header("Cookie", cookie));

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(setCookie(out)).contains("entente_session=;", "Max-Age=0");
    assertThat(current().statusCode()).isEqualTo(401);
    assertThat(
            world
                .send(world.request("/api/v1/conversations").header("Cookie", cookie))
                .statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<String> current() {
    return world.send(world.request("/web/session").header("Cookie", cookie));
  }

  @Test
  void onlyTheHashOfTheCookieIsStored() {
    String secret = cookie.substring(cookie.indexOf('=') + 1);

    assertThat(
            world
                .sql()
                .number(
                    "select count(*) from web_session where hash = unhex(sha2(?, 256))", secret))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or 1=1 -- ", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aMadeUpCookieIsNone(String secret) {
    assertThat(
            world
                .send(
                    world
                        .request("/api/v1/conversations")
                        .header("Cookie", "entente_session=" + secret))
                .statusCode())
        .isEqualTo(401);
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void aTokenGoesBeforeTheCookie() {
    assertThat(
            world
                .send(
                    world
                        .request("/api/v1/conversations")
                        .header("Cookie", cookie)
                        .header("Authorization", "Bearer nonsense"))
                .statusCode())
        .isEqualTo(401);
  }
}
