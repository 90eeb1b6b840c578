package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Relay;
import io.entente.rest.testing.RawHttp;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GuessingTest {
  @Test
  void oneAccountIsNotGuessedFromManyAddresses() {
    try (GatewayWorld world =
        new GatewayWorld(
            Map.of(
                "entente.sign-in.per-account", 3, "entente.http.trusted-proxies", "127.0.0.0/8"))) {
      world.stopTime();
      String token = world.ownerToken();
      for (int i = 0; i < 3; i++) {
        assertThat(attempt(world, GatewayWorld.OWNER, "guess " + i, "192.0.2." + i).status())
            .isEqualTo(401);
      }

      RawHttp.Answer limited = attempt(world, "Owner@Example.org ", "guess", "192.0.2.99");
      assertThat(limited.status()).isEqualTo(429);
      assertThat(limited.has("Retry-After: 1\r\n")).isTrue();
      assertThat(limited.body()).contains("\"code\":\"too_many_requests\"");
      assertThat(attempt(world, GatewayWorld.OWNER, GatewayWorld.PASSWORD, "192.0.2.1").status())
          .isEqualTo(429);
      assertThat(world.get("/api/v1/me", token).statusCode()).isEqualTo(200);
      assertThat(attempt(world, "ada@example.org", "guess", "192.0.2.1").status()).isEqualTo(401);
    }
  }

  @Test
  void whoWaitsAsToldMayTryAgainAndWaitsLongerEachTime() {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-account", 1))) {
      world.stopTime();
      for (int wait = 1; wait <= 8; wait *= 2) {
        assertThat(world.signIn(GatewayWorld.OWNER, "guess").statusCode()).isEqualTo(401);
        HttpResponse<String> told = world.signIn(GatewayWorld.OWNER, GatewayWorld.PASSWORD);
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After")).contains("" + wait);
        world.pass(Duration.ofSeconds(wait));
      }

      assertThat(world.signIn(GatewayWorld.OWNER, GatewayWorld.PASSWORD).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void manyAccountsAreNotGuessedFromOneAddress() {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-address", 4))) {
      world.stopTime();
      for (int i = 0; i < 4; i++) {
        assertThat(attempt(world, "ada" + i + "@example.org", "guess", "192.0.2." + i).status())
            .isEqualTo(401);
      }

      assertThat(attempt(world, "ada9@example.org", "guess", "192.0.2.9").status())
          .as("an address that the caller makes up counts for nothing")
          .isEqualTo(429);
    }
  }

  @Test
  void theAddressesThatOnePartyHasAreOne() {
    try (GatewayWorld world =
        new GatewayWorld(
            Map.of(
                "entente.sign-in.per-address", 2, "entente.http.trusted-proxies", "127.0.0.1"))) {
      world.stopTime();
      String made = "198.51.100.1, ";
      assertThat(attempt(world, "a@example.org", "guess", made + "2001:db8:0:7::1").status())
          .isEqualTo(401);
      assertThat(attempt(world, "b@example.org", "guess", made + "2001:db8:0:7:1::2").status())
          .isEqualTo(401);

      assertThat(attempt(world, "c@example.org", "guess", "2001:db8:0:7:ffff::9").status())
          .isEqualTo(429);
      assertThat(attempt(world, "c@example.org", "guess", "2001:db8:0:8::1").status())
          .isEqualTo(401);
    }
  }

  @Test
  void manyAttemptsAtOnceGainNothing() throws Exception {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-account", 3));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      world.stopTime();
      List<Callable<Integer>> attempts =
          IntStream.range(0, 12)
              .<Callable<Integer>>mapToObj(
                  i -> () -> world.signIn(GatewayWorld.OWNER, "guess " + i).statusCode())
              .toList();

      List<Integer> statuses =
          threads.invokeAll(attempts).stream().map(java.util.concurrent.Future::resultNow).toList();

      assertThat(statuses.stream().filter(status -> status == 401)).hasSize(3);
      assertThat(statuses.stream().filter(status -> status == 429)).hasSize(9);
    }
  }

  @Test
  void whoSucceedsIsNotLimited() {
    try (GatewayWorld world =
        new GatewayWorld(
            Map.of("entente.sign-in.per-account", 2, "entente.sign-in.per-address", 2))) {
      for (int i = 0; i < 5; i++) {
        assertThat(world.signIn(GatewayWorld.OWNER, GatewayWorld.PASSWORD).statusCode())
            .isEqualTo(201);
      }
    }
  }

  @Test
  void anOutageIsNobodysGuess() {
    try (GatewayWorld world = new GatewayWorld();
        Relay line = new Relay(world.database().port());
        ApplicationContext gateway =
            world.start(
                Map.of("entente.database.port", line.port(), "entente.sign-in.per-account", 1))) {
      world.stopTime();
      line.cut();
      assertThat(signIn(world, gateway)).isEqualTo(503);
      line.mend();

      await().atMost(Duration.ofMinutes(2)).until(() -> signIn(world, gateway) == 201);
    }
  }

  private static int signIn(GatewayWorld world, ApplicationContext gateway) {
    return world.post(gateway, "/api/v1/sessions", credentials(GatewayWorld.PASSWORD)).statusCode();
  }

  @Test
  void strangersDoNotKeepTheOwnersBrowserOut() {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-account", 2))) {
      world.stopTime();
      String browser = cookie(web(world, GatewayWorld.PASSWORD, ""));
      guess(world, 2);

      assertThat(web(world, GatewayWorld.PASSWORD, "").statusCode()).isEqualTo(429);
      assertThat(
              web(world, GatewayWorld.PASSWORD, "entente_browser=" + forged(browser)).statusCode())
          .isEqualTo(429);
      assertThat(web(world, GatewayWorld.PASSWORD, browser).statusCode()).isEqualTo(201);

      world.pass(Duration.ofDays(91));
      guess(world, 2);
      assertThat(web(world, GatewayWorld.PASSWORD, browser).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void theBrowserIsKnownAtEveryReplicaAndForItsAccountAlone() {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-account", 1));
        ApplicationContext other = world.start(Map.of("entente.sign-in.per-account", 1))) {
      world.stopTime();
      add(world, "grace@example.org");
      String browser = cookie(web(world, GatewayWorld.PASSWORD, ""));
      for (String email : List.of(GatewayWorld.OWNER, "grace@example.org")) {
        assertThat(web(world, other, email, "guess", "").statusCode()).isEqualTo(401);
        world.pass(Duration.ofMillis(1));
      }

      assertThat(
              web(world, other, "grace@example.org", GatewayWorld.PASSWORD, browser).statusCode())
          .isEqualTo(429);
      assertThat(
              web(world, other, "Owner@example.org", GatewayWorld.PASSWORD, browser).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void theBrowsersCookieOpensNothing() {
    try (GatewayWorld world = new GatewayWorld()) {
      HttpResponse<String> opened = web(world, GatewayWorld.PASSWORD, "");
      String line =
          opened.headers().allValues("Set-Cookie").stream()
              .filter(it -> it.startsWith("entente_browser="))
              .findFirst()
              .orElseThrow();

      assertThat(line).contains("HTTPOnly", "SameSite=Strict", "Path=/web/session");
      assertThat(
              world
                  .send(world.request("/web/session").header("Cookie", cookie(opened)))
                  .statusCode())
          .isEqualTo(401);
      assertThat(web(world, "guess", cookie(opened)).statusCode()).isEqualTo(401);
    }
  }

  private static void guess(GatewayWorld world, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(world.signIn(GatewayWorld.OWNER, "guess").statusCode()).isEqualTo(401);
    }
  }

  private static String forged(String cookie) {
    String value = cookie.substring(cookie.indexOf('=') + 1);
    return value.replace(value.charAt(0), value.charAt(0) == 'A' ? 'B' : 'A');
  }

  private static String cookie(HttpResponse<String> opened) {
    return opened.headers().allValues("Set-Cookie").stream()
        .map(line -> line.split(";", 2)[0])
        .filter(line -> line.startsWith("entente_browser="))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> web(GatewayWorld world, String password, String cookie) {
    return web(world, world.context(), GatewayWorld.OWNER, password, cookie);
  }

  private static HttpResponse<String> web(
      GatewayWorld world,
      ApplicationContext replica,
      String email,
      String password,
      String cookie) {
    return world.post(
        replica,
        "/web/session",
        "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}",
        "X-Entente-Web",
        "1",
        "Cookie",
        cookie.isEmpty() ? "none=1" : cookie);
  }

  private static void add(GatewayWorld world, String email) {
    assertThat(
            world
                .post(
                    "/api/v1/members",
                    "{\"email\":\"%s\",\"name\":\"Grace\",\"role\":\"agent\",\"password\":\"%s\"}"
                        .formatted(email, GatewayWorld.PASSWORD),
                    "Authorization",
                    "Bearer " + world.ownerToken())
                .statusCode())
        .isEqualTo(201);
  }

  private static String credentials(String password) {
    return "{\"email\":\"" + GatewayWorld.OWNER + "\",\"password\":\"" + password + "\"}";
  }

  @Test
  @Tag("slow")
  void theTimeTellsNotWhoIsAMember() {
    try (GatewayWorld world =
        new GatewayWorld(
            Map.of("entente.sign-in.per-account", 1_000, "entente.sign-in.per-address", 1_000))) {
      int guesses = Integer.getInteger("entente.guesses", 200);
      long[] known = new long[guesses];
      long[] unknown = new long[guesses];
      for (int i = -20; i < known.length; i++) {
        long ofKnown = millis(world, GatewayWorld.OWNER);
        long ofUnknown = millis(world, "nobody" + i + "@example.org");
        if (i >= 0) {
          known[i] = ofKnown;
          unknown[i] = ofUnknown;
        }
      }

      assertThat(Math.abs(median(known) - median(unknown))).as("milliseconds").isLessThan(20);
    }
  }

  private static long millis(GatewayWorld world, String email) {
    long began = System.nanoTime();
    HttpResponse<String> answer = world.signIn(email, "not the password");
    assertThat(answer.statusCode()).isEqualTo(401);
    return (System.nanoTime() - began) / 1_000_000;
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static RawHttp.Answer attempt(
      GatewayWorld world, String email, String password, String from) {
    String body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    return world
        .raw()
        .send(
            "POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: "
                + from
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
  }
}
