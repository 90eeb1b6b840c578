package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  private static final String PASSWORD = GatewayWorld.PASSWORD;

  private static GatewayWorld world;

  @BeforeAll
  static void start() {
    world = new GatewayWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void theFirstOwnerSignsInToTheDemo() {
    HttpResponse<String> answer = world.signIn(GatewayWorld.OWNER, PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    Map<String, Object> session = world.json(answer);
    assertThat(session).containsEntry("expiresIn", 600);
    assertThat(session.get("member").toString()).contains("owner@example.org", "role=owner");
    assertThat(session.get("workspace").toString()).contains("slug=demo");
    String me = world.get("/api/v1/me", (String) session.get("accessToken")).body();
    assertThat(me).contains("owner@example.org", "\"slug\":\"demo\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OWNER@EXAMPLE.ORG", " Owner@Example.org "})
  void anAddressIsKnownHoweverItIsWritten(String email) {
    assertThat(world.signIn(email, PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void whateverIsWrongIsAnsweredAlike() {
    HttpResponse<String> password = world.signIn(GatewayWorld.OWNER, "not the password");
    HttpResponse<String> member = world.signIn("nobody@example.org", "not the password");
    HttpResponse<String> workspace =
        world.post(
            "/api/v1/sessions",
            "{\"email\":\"owner@example.org\",\"password\":\""
                + PASSWORD
                + "\",\"workspace\":\"elsewhere\"}");

    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(plain(member)).isEqualTo(plain(password));
    assertThat(plain(workspace)).isEqualTo(plain(password));
  }

  private static String plain(HttpResponse<String> answer) {
    return answer.statusCode() + answer.body().replaceAll("\"traceId\":\"[^\"]+\"", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\":\"owner@example.org\"}",
        "{\"email\":\"\",\"password\":\"a\"}",
        "{\"email\":\"owner@example.org\",\"password\":7}",
        "{\"email\":[\"owner@example.org\"],\"password\":\"a\"}"
      })
  void credentialsHaveTheirForm(String body) {
    assertThat(world.post("/api/v1/sessions", body).statusCode()).isEqualTo(422);
  }

  @Test
  void anEndlessPasswordIsRefusedWithoutHashing() {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 200 && fastest >= 50; i++) {
      long began = System.nanoTime();
      HttpResponse<String> answer = world.signIn(GatewayWorld.OWNER, "a".repeat(1_000_000));
      fastest = Math.min(fastest, (System.nanoTime() - began) / 1_000_000);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("\"/password\"").doesNotContain("aaaa");
    }

    assertThat(fastest).as("milliseconds").isLessThan(50);
  }

  @Test
  void aRefreshTokenIsGoodOnceAndItsSecondUseEndsTheSignIn() {
    String first = (String) world.ownerSession().get("refreshToken");
    Map<String, Object> rotated = world.json(refresh(first));
    String second = (String) rotated.get("refreshToken");

    assertThat(world.get("/api/v1/me", (String) rotated.get("accessToken")).statusCode())
        .isEqualTo(200);
    assertThat(refresh(first).statusCode()).isEqualTo(401);
    assertThat(refresh(second).statusCode()).isEqualTo(401);
    assertThat(world.signIn(GatewayWorld.OWNER, PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void ofManyWhoRefreshAtOnceOneIsFirstAndAllDescendantsEnd() throws Exception {
    try (ApplicationContext other = world.start(Map.of())) {
      String token = (String) world.ownerSession().get("refreshToken");
      List<Callable<HttpResponse<String>>> attempts =
          IntStream.range(0, 10)
              .<Callable<HttpResponse<String>>>mapToObj(
                  i -> () -> refresh(i % 2 == 0 ? other : world.context(), token))
              .toList();

      List<HttpResponse<String>> answers;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        answers = threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
      }

      List<HttpResponse<String>> first =
          answers.stream().filter(answer -> answer.statusCode() == 201).toList();
      assertThat(first).hasSize(1);
      assertThat(answers.stream().filter(answer -> answer.statusCode() == 401)).hasSize(9);
      Map<String, Object> pair = world.json(first.getFirst());
      for (ApplicationContext replica : List.of(world.context(), other)) {
        assertThat(refresh(replica, (String) pair.get("refreshToken")).statusCode()).isEqualTo(401);
        assertThat(world.get(replica, "/api/v1/me", (String) pair.get("accessToken")).statusCode())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void whatDescendsFromARobbedSignInEndsWithinAMinuteAtEveryReplica() {
    try (GatewayWorld own = new GatewayWorld();
        ApplicationContext other = own.start(Map.of())) {
      own.stopTime();
      Map<String, Object> robbed = own.ownerSession();
      String untouched = own.ownerToken();
      String token = (String) robbed.get("accessToken");
      assertThat(own.get(other, "/api/v1/contacts", token).statusCode()).isEqualTo(200);
      String refresh = "{\"refreshToken\":\"" + robbed.get("refreshToken") + "\"}";
      assertThat(own.post("/api/v1/tokens", refresh).statusCode()).isEqualTo(201);
      assertThat(own.post("/api/v1/tokens", refresh).statusCode()).isEqualTo(401);

      own.pass(LiveCallers.NOTICED.plusSeconds(1));

      for (String path : List.of("/api/v1/contacts", "/api/v1/members")) {
        assertThat(own.get(path, token).statusCode()).isEqualTo(401);
        assertThat(own.get(other, path, token).statusCode()).isEqualTo(401);
        assertThat(own.get(other, path, untouched).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void signInsDoNotEndEachOther() {
    String first = (String) world.ownerSession().get("refreshToken");
    String other = (String) world.ownerSession().get("refreshToken");
    refresh(first);
    refresh(first);

    assertThat(refresh(other).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or 1=1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatIsNoRefreshTokenIsRefused(String token) {
    assertThat(refresh(token).statusCode()).isIn(401, 422);
  }

  @Test
  void tokensDoNotStandForEachOther() {
    Map<String, Object> session = world.ownerSession();

    assertThat(refresh((String) session.get("accessToken")).statusCode()).isIn(401, 422);
    assertThat(world.get("/api/v1/me", (String) session.get("refreshToken")).statusCode())
        .isEqualTo(401);
    assertThat(world.get("/api/v1/contacts", (String) session.get("refreshToken")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void secretsAreStoredHashed() {
    Map<String, Object> session = world.ownerSession();
    String refresh = (String) session.get("refreshToken");

    assertThat(
            world
                .sql()
                .number(
                    "select count(*) from refresh_token where hash = unhex(sha2(?, 256))", refresh))
        .isEqualTo(1);
    assertThat(
            world.sql().list("select password_hash from member", row -> row.text("password_hash")))
        .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  }

  @Test
  void signingOutEndsAllThatTheCallerHasInTheWorkspace() {
    try (GatewayWorld own = new GatewayWorld();
        ApplicationContext other = own.start(Map.of())) {
      own.stopTime();
      Map<String, Object> session = own.ownerSession();
      String token = (String) session.get("accessToken");
      String second = own.ownerToken();
      for (ApplicationContext replica : List.of(own.context(), other)) {
        assertThat(own.get(replica, "/api/v1/contacts", token).statusCode()).isEqualTo(200);
      }

      HttpResponse<String> out =
          own.send(
              own.request("/api/v1/sessions/current")
                  .header("Authorization", "Bearer " + token)
                  .DELETE());

      assertThat(out.statusCode()).isEqualTo(204);
      String refresh = "{\"refreshToken\":\"" + session.get("refreshToken") + "\"}";
      assertThat(own.post(other, "/api/v1/tokens", refresh).statusCode()).isEqualTo(401);
      assertThat(own.get("/api/v1/contacts", token).statusCode()).isEqualTo(401);
      assertThat(own.get("/api/v1/members", second).statusCode()).isEqualTo(401);
      own.pass(LiveCallers.NOTICED.plusSeconds(1));
      assertThat(own.get(other, "/api/v1/contacts", token).statusCode()).isEqualTo(401);
      assertThat(own.get("/api/v1/members", own.ownerToken()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theKeysArePublicAndHoldNothingPrivate() {
    HttpResponse<String> answer = world.send(world.request("/api/v1/keys"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"kty\":\"RSA\"", "\"kid\"")
        .doesNotContain("\"d\":", "\"p\":");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=60");
  }

  @Test
  void aRestartAndAnotherReplicaKeepTheKeys() {
    Map<String, Object> session = world.ownerSession();
    try (ApplicationContext replica = world.start(Map.of())) {
      int port = replica.getBean(EmbeddedServer.class).getPort();
      HttpResponse<String> me =
          world.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/me"))
                  .header("Authorization", "Bearer " + session.get("accessToken")));

      assertThat(me.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void ofOneWhoIsNoLongerAMemberTheTokenEndsWithinAMinute() {
    try (GatewayWorld own = new GatewayWorld()) {
      own.stopTime();
      addMember(own, "admin@example.org", "admin");
      Map<String, Object> session = own.json(own.signIn("admin@example.org", PASSWORD));
      String token = (String) session.get("accessToken");
      String id = String.valueOf(((Map<?, ?>) session.get("member")).get("id"));
      assertThat(own.get("/api/v1/members", token).statusCode()).isEqualTo(200);
      own.sql().update("delete from membership where member_id = ?", id);
      own.pass(Duration.ofSeconds(60));

      for (String path : List.of("/api/v1/contacts", "/api/v1/members", "/api/v1/workspaces")) {
        assertThat(own.get(path, token).statusCode()).as(path).isEqualTo(401);
      }
      assertThat(
              own.post(
                      "/api/v1/members",
                      newMember("late@example.org", "agent"),
                      "Authorization",
                      "Bearer " + token)
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              own.post(
                      "/api/v1/tokens",
                      "{\"refreshToken\":\"" + session.get("refreshToken") + "\"}")
                  .statusCode())
          .isEqualTo(401);
      assertThat(own.signIn("admin@example.org", PASSWORD).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void anotherRoleEndsTheTokensOfTheOldOne() {
    String admin = "admin" + UUID.randomUUID() + "@example.org";
    addMember(world, admin, "admin");
    Map<String, Object> session = world.json(world.signIn(admin, PASSWORD));
    String id = String.valueOf(((Map<?, ?>) session.get("member")).get("id"));
    world.sql().update("update membership set role = 'viewer' where member_id = ?", id);

    assertThat(world.get("/api/v1/contacts", (String) session.get("accessToken")).statusCode())
        .isEqualTo(401);
  }

  private static void addMember(GatewayWorld world, String email, String role) {
    HttpResponse<String> added =
        world.post(
            "/api/v1/members",
            newMember(email, role),
            "Authorization",
            "Bearer " + world.ownerToken());
    assertThat(added.statusCode()).isEqualTo(201);
  }

  private static String newMember(String email, String role) {
    return "{\"email\":\"%s\",\"name\":\"Grace\",\"role\":\"%s\",\"password\":\"%s\"}"
        .formatted(email, role, PASSWORD);
  }

  private static HttpResponse<String> refresh(String token) {
    return refresh(world.context(), token);
  }

  private static HttpResponse<String> refresh(ApplicationContext replica, String token) {
    return world.post(replica, "/api/v1/tokens", "{\"refreshToken\":\"" + token + "\"}");
  }
}
