package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.rest.testing.RawHttp;
import java.net.http.HttpResponse;
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
                "entente.sign-in.per-account", 3, "entente.http.trusted-proxies", "127.0.0.1"))) {
      String token = world.ownerToken();
      for (int i = 0; i < 3; i++) {
        assertThat(attempt(world, GatewayWorld.OWNER, "guess " + i, "192.0.2." + i).status())
            .isEqualTo(401);
      }

      RawHttp.Answer limited = attempt(world, "Owner@Example.org ", "guess", "192.0.2.99");
      assertThat(limited.status()).isEqualTo(429);
      assertThat(limited.has("Retry-After: ")).isTrue();
      assertThat(limited.body()).contains("\"code\":\"too_many_requests\"");
      assertThat(attempt(world, GatewayWorld.OWNER, GatewayWorld.PASSWORD, "192.0.2.1").status())
          .isEqualTo(429);
      assertThat(world.get("/api/v1/me", token).statusCode()).isEqualTo(200);
      assertThat(attempt(world, "ada@example.org", "guess", "192.0.2.1").status()).isEqualTo(401);
    }
  }

  @Test
  void manyAccountsAreNotGuessedFromOneAddress() {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-address", 4))) {
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
  void manyAttemptsAtOnceGainNothing() throws Exception {
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.sign-in.per-account", 3));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
  @Tag("slow")
  void theTimeTellsNotWhoIsAMember() {
    try (GatewayWorld world =
        new GatewayWorld(
            Map.of("entente.sign-in.per-account", 1_000, "entente.sign-in.per-address", 1_000))) {
      long[] known = new long[200];
      long[] unknown = new long[200];
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
