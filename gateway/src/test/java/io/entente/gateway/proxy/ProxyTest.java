package io.entente.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Upstream;
import io.entente.rest.testing.RawHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
  private static GatewayWorld world;
  private static String token;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
    token = world.ownerToken();
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
        "contacts",
        "identities",
        "companies",
        "contact-attributes",
        "imports",
        "import-mappings",
        "contact-exports",
        "contact-retention",
        "segments",
        "links",
        "merges",
        "suggestions",
        "orders",
        "rates",
        "interactions",
        "live-board",
        "conversations",
        "conversation-retention",
        "blocked-identities",
        "connections",
        "agents",
        "questions",
        "acceptances",
        "helpers",
        "teams",
        "reasons",
        "rules",
        "tags",
        "attachments",
        "attributes",
        "dead-letters",
        "search",
        "views",
        "bulk-actions",
        "schedules",
        "holidays",
        "sla-policies",
        "surveys",
        "survey-answers",
        "alerts",
        "facts",
        "kpis",
        "report-schedules"
      })
  void resourcesReachTheirServiceAsTheyStand(String resource) {
    String target = "/api/v1/" + resource + "/a%20b/c?x=%2F..&y=1&x=2";

    HttpResponse<String> answer = world.get(target, token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-From")).contains("upstream");
    assertThat(world.upstream().last().target()).isEqualTo(target);
  }

  @Test
  void bodiesAndTheirTypeGoThrough() {
    HttpResponse<String> answer =
        world.post(
            "/api/v1/interactions",
            "a".repeat(3_000_000),
            "Authorization",
            "Bearer " + token,
            "Idempotency-Key",
            "once");

    assertThat(answer.body()).isEqualTo("{\"bytes\":3000000}");
    Upstream.Received received = world.upstream().last();
    assertThat(received.header("Content-Type")).containsExactly("application/json");
    assertThat(received.header("Idempotency-Key")).containsExactly("once");
    assertThat(received.header("Authorization")).containsExactly("Bearer " + token);
  }

  @Test
  void whatOnlyTheGatewaySaysIsNotTakenFromOutside() {
    HttpRequest.Builder request =
        world
            .request("/api/v1/contacts")
            .header("Authorization", "Bearer " + token)
            .header("X-Request-Id", "request-of-ada.1")
            .header("Cookie", "entente_session=abc; other=1");
    for (String name :
        List.of(
            "X-Remote-User",
            "X-User-Id",
            "X-User-Roles",
            "X-Workspace-Id",
            "X-Workspace",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-User",
            "X-Real-Ip",
            "Forwarded",
            "X-Entente-Web",
            "Proxy-Authorization",
            "TE")) {
      request.header(name, "forged");
    }

    world.send(request);

    Upstream.Received received = world.upstream().last();
    assertThat(received.headers().toString()).doesNotContain("forged");
    assertThat(received.header("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(received.header("X-Forwarded-Proto")).containsExactly("http");
    assertThat(received.header("X-Request-Id")).containsExactly("request-of-ada.1");
    assertThat(received.header("Cookie")).isEmpty();
  }

  @Test
  void headersOfOneHopEndHere() {
    world
        .raw()
        .send(
            "GET /api/v1/contacts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + token
                + "\r\nConnection: keep-alive, X-Secret\r\nX-Secret: a\r\nKeep-Alive: 5\r\n"
                + "TE: trailers\r\nUpgrade: h2c\r\nExpect: 100-continue\r\n\r\n");

    Upstream.Received received = world.upstream().last();
    for (String name : List.of("X-Secret", "Keep-Alive", "TE", "Upgrade", "Expect")) {
      assertThat(received.header(name)).isEmpty();
    }
    assertThat(received.header("Host").getFirst()).startsWith("127.0.0.1:");
  }

  @Test
  void withoutAGoodTokenNobodyBehindHearsOfIt() {
    assertThat(world.send(world.request("/api/v1/contacts")).statusCode()).isEqualTo(401);
    assertThat(world.get("/api/v1/contacts", token + "x").statusCode()).isEqualTo(401);
    assertThat(
            world
                .send(world.request("/api/v1/contacts").header("Authorization", "Basic b3duZXI6"))
                .statusCode())
        .isEqualTo(401);

    assertThat(world.upstream().received()).isEmpty();
  }

  @Test
  void anAnswerIsStreamedAsItComes() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", world.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/contacts/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                      + token
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(120_000);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

      assertThat(upTo(lines, "first")).isEqualTo("first");
      world.upstream().goOn();
      assertThat(upTo(lines, "second")).isEqualTo("second");
    }
  }

  private static String upTo(BufferedReader lines, String wanted) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(wanted)) {
        return line;
      }
    }
    return "";
  }

  @Test
  void aBodyIsStreamedAsItComes() throws IOException {
    try (ServerSocket service = new ServerSocket(0);
        GatewayWorld streaming =
            new GatewayWorld(
                Map.of(
                    "entente.upstreams.contacts", "http://127.0.0.1:" + service.getLocalPort()))) {
      String head =
          "POST /api/v1/contacts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + streaming.ownerToken()
              + "\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n";
      try (Socket caller = new Socket("127.0.0.1", streaming.port())) {
        caller.getOutputStream().write((head + "0123456789").getBytes(StandardCharsets.US_ASCII));

        try (Socket reached = service.accept()) {
          reached.setSoTimeout(120_000);
          assertThat(until(reached.getInputStream(), "0123456789")).endsWith("0123456789");
          caller.getOutputStream().write("abcdefghij".getBytes(StandardCharsets.US_ASCII));
          assertThat(until(reached.getInputStream(), "abcdefghij")).endsWith("abcdefghij");
        }
      }
    }
  }

  private static String until(InputStream in, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      read.append((char) b);
      if (read.toString().endsWith(end)) {
        break;
      }
    }
    return read.toString();
  }

  @Test
  void aServiceThatIsAwayIsSaidToBe() {
    Upstream away = new Upstream();
    int port = away.address().getPort();
    away.close();
    try (GatewayWorld broken =
        new GatewayWorld(Map.of("entente.upstreams.kpi", "http://127.0.0.1:" + port))) {
      String owner = broken.ownerToken();

      HttpResponse<String> answer = broken.get("/api/v1/kpis/summary", owner);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("2");
      assertThat(answer.body()).contains("\"code\":\"unavailable\"").doesNotContain("" + port);
      assertThat(broken.get("/api/v1/contacts", owner).statusCode()).isEqualTo(200);
      assertThat(broken.send(broken.request("/health")).statusCode()).isEqualTo(503);

      try (Upstream back = new Upstream(port)) {
        assertThat(broken.get("/api/v1/kpis/summary", owner).statusCode()).isEqualTo(200);
        assertThat(back.received()).hasSize(1);
      }
    }
  }

  @Test
  void aServiceThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0);
        GatewayWorld waiting =
            new GatewayWorld(
                Map.of(
                    "entente.upstreams.kpi",
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "micronaut.http.client.read-timeout",
                    "500ms"))) {
      HttpResponse<String> answer = waiting.get("/api/v1/kpis/summary", waiting.ownerToken());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("took too long");
    }
  }

  @Test
  void aServiceThatClosesItsConnectionDoesNotCloseTheCallers() {
    String head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";

    RawHttp.Answer both =
        world.raw().provoke("GET /api/v1/contacts/last" + head + "GET /api/v1/contacts/2" + head);

    assertThat(both.count()).isEqualTo(2);
    assertThat(both.has("Connection: close")).isFalse();
    assertThat(both.has("Keep-Alive: timeout=1")).isFalse();
  }

  @Test
  void aCallerWhoWantsTheConnectionToEndIsTold() {
    String head =
        " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n\r\n";

    assertThat(world.raw().send("GET /api/v1/contacts/1" + head).has("Connection: close")).isTrue();
  }

  @Test
  void headAndPipelinedRequestsGoThrough() {
    String head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";

    assertThat(world.raw().send("HEAD /api/v1/contacts" + head).status()).isEqualTo(200);
    RawHttp.Answer both =
        world.raw().provoke("GET /api/v1/contacts/1" + head + "GET /api/v1/contacts/2" + head);
    assertThat(both.count()).isEqualTo(2);
  }
}
