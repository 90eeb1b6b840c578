package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
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
    HttpResponse<String> answer = world.signIn(GatewayWorld.OWNER, GatewayWorld.PASSWORD);

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
    assertThat(world.signIn(email, GatewayWorld.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void whateverIsWrongIsAnsweredAlike() {
    HttpResponse<String> password = world.signIn(GatewayWorld.OWNER, "not the password");
    HttpResponse<String> member = world.signIn("nobody@example.org", "not the password");
    HttpResponse<String> workspace =
        world.post(
            "/api/v1/sessions",
            "{\"email\":\"owner@example.org\",\"password\":\""
                + GatewayWorld.PASSWORD
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
    assertThat(world.signIn(GatewayWorld.OWNER, GatewayWorld.PASSWORD).statusCode()).isEqualTo(201);
  }

  @Test
  void ofManyWhoRefreshAtOnceOneAtMostIsFirst() throws Exception {
    String token = (String) world.ownerSession().get("refreshToken");
    Callable<Integer> attempt = () -> refresh(token).statusCode();

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          threads.invokeAll(java.util.Collections.nCopies(10, attempt)).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
    }

    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(statuses.stream().filter(status -> status == 401)).hasSize(9);
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
  void signingOutEndsAllRefreshTokens() {
    Map<String, Object> session = world.ownerSession();
    HttpResponse<String> out =
        world.send(
            world
                .request("/api/v1/sessions/current")
                .header("Authorization", "Bearer " + session.get("accessToken"))
                .DELETE());

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(refresh((String) session.get("refreshToken")).statusCode()).isEqualTo(401);
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
  void ofOneWhoIsNoLongerAMemberTheTokenEndsSoon() {
    String admin = "admin" + UUID.randomUUID() + "@example.org";
    addMember(admin, "admin");
    Map<String, Object> session = world.json(world.signIn(admin, GatewayWorld.PASSWORD));
    String token = (String) session.get("accessToken");
    String id = String.valueOf(((Map<?, ?>) session.get("member")).get("id"));
    world.sql().update("delete from membership where member_id = ?", id);

    assertThat(world.get("/api/v1/contacts", token).statusCode()).isEqualTo(401);
    assertThat(refresh((String) session.get("refreshToken")).statusCode()).isEqualTo(401);
    assertThat(world.signIn(admin, GatewayWorld.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(LiveCallers.NOTICED.toSeconds()).isLessThan(60);
  }

  @Test
  void anotherRoleEndsTheTokensOfTheOldOne() {
    String admin = "admin" + UUID.randomUUID() + "@example.org";
    addMember(admin, "admin");
    Map<String, Object> session = world.json(world.signIn(admin, GatewayWorld.PASSWORD));
    String id = String.valueOf(((Map<?, ?>) session.get("member")).get("id"));
    world.sql().update("update membership set role = 'viewer' where member_id = ?", id);

    assertThat(world.get("/api/v1/contacts", (String) session.get("accessToken")).statusCode())
        .isEqualTo(401);
  }

  private static void addMember(String email, String role) {
    HttpResponse<String> added =
        world.post(
            "/api/v1/members",
            "{\"email\":\"%s\",\"name\":\"Grace\",\"role\":\"%s\",\"password\":\"%s\"}"
                .formatted(email, role, GatewayWorld.PASSWORD),
            "Authorization",
            "Bearer " + world.ownerToken());
    assertThat(added.statusCode()).isEqualTo(201);
  }

  private static HttpResponse<String> refresh(String token) {
    return world.post("/api/v1/tokens", "{\"refreshToken\":\"" + token + "\"}");
  }
}
