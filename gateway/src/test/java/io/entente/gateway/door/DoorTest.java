package io.entente.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.rest.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
  private static GatewayWorld world;
  private static String head;

  @BeforeAll
  static void start() {
    world = new GatewayWorld(Map.of("entente.cors.origins", "https://app.example"));
    head = "Host: x\r\nAuthorization: Bearer " + world.ownerToken() + "\r\n";
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void forget() {
    world.upstream().forget();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/contacts/../../../health",
        "/api/v1/contacts/..",
        "/api/v1/contacts/%2e%2e/%2e%2e/prometheus",
        "/api/v1/contacts/%2E%2E%2fhealth",
        "/api/v1/contacts/%252e%252e/health",
        "/api/v1/contacts//x",
        "//api/v1/contacts",
        "/api/v1/contacts/%2fhealth",
        "/api/v1/contacts/%5c..%5chealth",
        "/api/v1/contacts/..;/health",
        "/api/v1/contacts;x=1",
        "/api/v1/./contacts",
        "/api/v1/contacts\\..\\health",
        "/api/v1/contacts/%00",
        "/api/v1/contacts/%c0%ae%c0%ae/health",
        "/api/v1/contacts/é",
        "/api/v1/contacts/%zz",
        "http://127.0.0.1:1/api/v1/contacts",
        "*"
      })
  void pathsThatAreNotPlainReachNobody(String path) {
    RawHttp.Answer answer = world.raw().send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"bad_request\"");
    assertThat(world.upstream().received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/API/v1/contacts",
        "/api/V1/contacts",
        "/api/v1/Contacts",
        "/api/v1/contactsx",
        "/api/v2/contacts",
        "/contacts",
        "/health/liveness/x",
        "/prometheus",
        "/metrics",
        "/env",
        "/beans",
        "/loggers",
        "/routes",
        "/info",
        "/threaddump",
        "/refresh",
        "/stop",
        "/caches",
        "/swagger",
        "/swagger-ui",
        "/swagger/views/swagger-ui",
        "/openapi.yml",
        "/META-INF/web/index.html",
        "/application.yml"
      })
  void nothingElseIsServedToPrograms(String path) {
    RawHttp.Answer anonymous = world.raw().send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    RawHttp.Answer owner = world.raw().send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");

    assertThat(anonymous.status()).isIn(401, 404);
    assertThat(owner.status()).isEqualTo(404);
    assertThat(world.upstream().received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/sessions",
        "/api/v1/sessions/current",
        "/api/v1/tokens",
        "/api/v1/contacts/../sessions/current"
      })
  void readingChangesNothing(String path) {
    for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
      RawHttp.Answer answer =
          world.raw().send(method + " " + path + " HTTP/1.1\r\n" + head + "\r\n");

      assertThat(answer.status()).as(method).isIn(400, 404, 405);
    }
    assertThat(world.get("/api/v1/me", world.ownerToken()).statusCode()).isEqualTo(200);
  }

  /** Without any header it must not pass for one that could not be read. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/contacts/../x", "//api/v1/contacts", "/api/v1/contacts", "/../x", "*"})
  void withTheOldProtocolNothingMoreIsReached(String path) {
    RawHttp.Answer answer = world.raw().provoke("GET " + path + " HTTP/1.0\r\n\r\n");

    assertThat(answer.status()).isIn(400, 401, 404);
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void healthTellsTheAnonymousWhichPartsAreUpAndNoMore() {
    RawHttp.Answer answer = world.raw().send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"kpi\":\"UP\"")
        .doesNotContain("jdbc", "disk", "version", "127.0.0.1", "mariadb");
  }

  @ParameterizedTest
  @CsvSource({"TRACE, 405", "CONNECT, 405", "FOO, 405", "PROPFIND, 405"})
  void otherMethodsReachNobody(String method, int status) {
    RawHttp.Answer answer =
        world.raw().send(method + " /api/v1/contacts HTTP/1.1\r\n" + head + "\r\n");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(world.upstream().received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"é.example", "a b", "x/y", "x@y", "x,y", "", "x:1:2", "[::1", "x?y", "x#"})
  void whatIsNoHostReachesNobody(String host) {
    RawHttp.Answer answer =
        world
            .raw()
            .provoke(
                "GET /api/v1/contacts HTTP/1.1\r\n"
                    + head.replace("Host: x", "Host: " + host)
                    + "\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(world.upstream().received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm.example.org", "crm.example.org:8443", "127.0.0.1:80", "[::1]:8080"})
  void aHostIsOne(String host) {
    RawHttp.Answer answer =
        world
            .raw()
            .send(
                "GET /api/v1/contacts HTTP/1.1\r\n"
                    + head.replace("Host: x", "Host: " + host)
                    + "\r\n");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void otherProtocolsAreNotSpoken() {
    RawHttp.Answer known = world.raw().provoke("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    RawHttp.Answer upgraded =
        world
            .raw()
            .provoke(
                "GET /api/v1/contacts/1 HTTP/1.1\r\n"
                    + head
                    + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                    + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n");

    assertThat(known.count()).as(known.text()).isLessThanOrEqualTo(1);
    assertThat(known.text()).doesNotContain(" 200 ", " 101 ");
    assertThat(known.closed()).isTrue();
    assertThat(upgraded.status()).isEqualTo(200);
    assertThat(upgraded.text()).doesNotContain("101 ");
    assertThat(world.upstream().received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "identity", "gzip, gzip"})
  void packedBodiesReachNobody(String coding) {
    RawHttp.Answer answer =
        world
            .raw()
            .send(
                "POST /api/v1/interactions HTTP/1.1\r\n"
                    + head
                    + "Content-Type: application/json\r\nContent-Encoding: "
                    + coding
                    + "\r\nContent-Length: 2\r\n\r\n{}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void aMethodOverrideIsNone() {
    world
        .raw()
        .send(
            "GET /api/v1/contacts HTTP/1.1\r\n" + head + "X-HTTP-Method-Override: DELETE\r\n\r\n");

    assertThat(world.upstream().last().method()).isEqualTo("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2;x=y\r\n{}\r\n0\r\n\r\n",
        "2;x=\"\n5\r\nGET /api/v1/contacts/smuggled\"\r\n{}\r\n0\r\n\r\n",
        "2\n{}\r\n0\r\n\r\n",
        "2\r\n{}0\r\n\r\n",
        "g\r\n{}\r\n0\r\n\r\n",
        "-1\r\n{}\r\n0\r\n\r\n"
      })
  void aBodyThatIsMalformedNeverPassesForAWholeOne(String chunks) {
    RawHttp.Answer answer =
        world
            .raw()
            .provoke(
                "POST /api/v1/contacts HTTP/1.1\r\n"
                    + head
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunks
                    + "GET /api/v1/contacts/smuggled HTTP/1.1\r\n"
                    + head
                    + "\r\n");

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void trailersAreNotPassedOn() {
    world
        .raw()
        .provoke(
            "POST /api/v1/contacts HTTP/1.1\r\n"
                + head
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2\r\n{}\r\n0\r\nX-Workspace-Id: forged\r\nAuthorization: forged\r\n\r\n");

    assertThat(world.upstream().received())
        .hasSize(1)
        .allSatisfy(received -> assertThat(received.headers().toString()).doesNotContain("forged"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/contacts/smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /api/v1/contacts/smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "Content-Length: -1\r\n\r\n{}",
        "Content-Length: 2, 2\r\n\r\n{}",
        "X\u0000: a\r\n\r\n",
        "X: a\u0000b\r\n\r\n",
        "X: a\rb: c\r\n\r\n",
        " Folded: first\r\n\r\n",
        "X: a\r\n\tb\r\n\r\n",
        "Host: y\r\n\r\n"
      })
  void whatCouldBeReadInTwoWaysReachesNobody(String rest) {
    RawHttp.Answer answer =
        world
            .raw()
            .provoke(
                "POST /api/v1/contacts HTTP/1.1\r\n"
                    + head
                    + "Content-Type: application/json\r\n"
                    + rest);

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void oldProtocolWithATransferCodingReachesNobody() {
    RawHttp.Answer answer =
        world
            .raw()
            .provoke(
                "POST /api/v1/contacts HTTP/1.0\r\n"
                    + head
                    + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                    + "GET /api/v1/contacts/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.count()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void aLeadingNulReachesNobody() {
    RawHttp.Answer answer =
        world.raw().provoke("\u0000GET /api/v1/contacts HTTP/1.1\r\n" + head + "\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.closed()).isTrue();
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void sizesHaveTheirLimits() {
    String contacts = "GET /api/v1/contacts HTTP/1.1\r\n" + head;
    String post = "POST /api/v1/contacts HTTP/1.1\r\n" + head;

    assertThat(world.raw().send(contacts + "X: " + "a".repeat(65_536) + "\r\n\r\n").status())
        .isEqualTo(431);
    assertThat(world.raw().send(contacts + many(500) + "\r\n").status()).isEqualTo(431);
    assertThat(world.raw().send(contacts + "X: a\r\n".repeat(500) + "\r\n").status())
        .isEqualTo(431);
    assertThat(
            world
                .raw()
                .send(
                    "GET /api/v1/contacts?" + "a".repeat(16_384) + " HTTP/1.1\r\n" + head + "\r\n")
                .status())
        .isEqualTo(414);
    assertThat(world.raw().send(post + "Content-Length: 100000000\r\n\r\n{").status())
        .isEqualTo(413);
    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void aBodyWithoutALengthHasItsLimitToo() {
    int part = 1024 * 1024;
    String body =
        (Integer.toHexString(part) + "\r\n" + "a".repeat(part) + "\r\n").repeat(9) + "0\r\n\r\n";

    RawHttp.Answer answer =
        world
            .raw()
            .send(
                "POST /api/v1/contacts HTTP/1.1\r\n"
                    + head
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + body);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(world.upstream().received()).isEmpty();
  }

  private static String many(int headers) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < headers; i++) {
      lines.append("X-").append(i).append(": a\r\n");
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "https://app.example.evil.example",
        "https://evilapp.example",
        "http://app.example",
        "https://app.example:8443",
        "https://APP.example",
        ""
      })
  void otherOriginsAreGrantedNothing(String origin) {
    RawHttp.Answer preflight = options(origin);
    RawHttp.Answer call =
        world
            .raw()
            .send("GET /api/v1/contacts HTTP/1.1\r\n" + head + "Origin: " + origin + "\r\n\r\n");

    assertThat(preflight.has("Access-Control-")).isFalse();
    assertThat(preflight.status()).isIn(401, 403, 405);
    assertThat(call.has("Access-Control-")).isFalse();
  }

  @Test
  void aConfiguredOriginMayCallWithATokenButNoCookie() {
    RawHttp.Answer preflight = options("https://app.example");

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.has("Access-Control-Allow-Origin: https://app.example")).isTrue();
    assertThat(preflight.has("Vary: Origin")).isTrue();
    assertThat(preflight.has("Access-Control-Allow-Credentials")).isFalse();
    assertThat(
            world
                .raw()
                .send(
                    "GET /api/v1/contacts HTTP/1.1\r\n"
                        + head
                        + "Origin: https://app.example\r\n\r\n")
                .has("Access-Control-Allow-Origin: https://app.example"))
        .isTrue();
  }

  private static RawHttp.Answer options(String origin) {
    return world
        .raw()
        .send(
            "OPTIONS /api/v1/contacts HTTP/1.1\r\nHost: x\r\nOrigin: "
                + origin
                + "\r\nAccess-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Headers: authorization\r\n\r\n");
  }

  @Test
  void whoIsNotSignedInLearnsThatSignInTakesOnlyJson() {
    for (String path : new String[] {"/api/v1/sessions", "/api/v1/tokens", "/web/session"}) {
      for (String type : new String[] {"text/plain", "application/json; charset=utf-7"}) {
        RawHttp.Answer answer =
            world
                .raw()
                .send(
                    "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 2\r\n\r\n{}"
                        .formatted(path, type));

        assertThat(answer.status()).as(path + " " + type).isEqualTo(415);
        assertThat(answer.has("Content-Type: application/problem+json")).isTrue();
      }
    }
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() {
    for (String path : new String[] {"/", "/api/v1/keys", "/api/v1/contacts", "/api/v1/nope"}) {
      RawHttp.Answer answer = world.raw().send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(answer.has("Content-Security-Policy: default-src 'self'")).isTrue();
      assertThat(answer.text()).contains("frame-ancestors 'none'", "script-src 'self';");
      assertThat(answer.has("X-Content-Type-Options: nosniff")).isTrue();
      assertThat(answer.has("X-Frame-Options: DENY")).isTrue();
      assertThat(answer.has("Referrer-Policy: no-referrer")).isTrue();
      assertThat(answer.has("X-Request-Id: ")).isTrue();
      assertThat(answer.has("Server: ")).isFalse();
    }
  }
}
