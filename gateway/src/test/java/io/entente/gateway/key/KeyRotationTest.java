package io.entente.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Relay;
import io.micronaut.context.ApplicationContext;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
  private static final Duration AGE = Duration.ofDays(90);

  @Test
  void aNewKeyIsPublishedBeforeItSignsAndTheOldOneVerifiesUntilItsTokensHaveEnded()
      throws ParseException {
    try (GatewayWorld world = new GatewayWorld();
        ApplicationContext other = world.start(Map.of())) {
      world.stopTime();
      String first = keyOf(tokenOf(world, other));
      assertThat(published(world, other)).containsExactly(first);

      world.pass(AGE.plus(SigningKeys.REREAD));
      String announced = tokenOf(world, world.context());
      assertThat(keyOf(announced)).isEqualTo(first);
      assertThat(published(world, world.context())).hasSize(2).contains(first);
      assertThat(published(world, other)).isEqualTo(published(world, world.context()));

      world.pass(KeyRing.ANNOUNCED);
      world.pass(SigningKeys.REREAD.negated());
      String lastOfTheOld = tokenOf(world, other);
      world.pass(SigningKeys.REREAD.multipliedBy(2));
      String firstOfTheNew = tokenOf(world, world.context());
      assertThat(keyOf(lastOfTheOld)).isEqualTo(first);
      assertThat(keyOf(firstOfTheNew)).isNotEqualTo(first);
      for (ApplicationContext replica : List.of(world.context(), other)) {
        for (String token : List.of(lastOfTheOld, firstOfTheNew)) {
          assertThat(world.get(replica, "/api/v1/me", token).statusCode()).isEqualTo(200);
          assertThat(world.get(replica, "/api/v1/contacts", token).statusCode()).isEqualTo(200);
        }
      }

      world.pass(Duration.ofHours(2));
      assertThat(published(world, other)).containsExactly(keyOf(firstOfTheNew));
      assertThat(world.sql().number("select count(*) from signing_key")).isEqualTo(1);
    }
  }

  @Test
  void aRestartWithANewKeyKeepsTheTokensOfTheOldOne() throws ParseException {
    try (GatewayWorld world = new GatewayWorld()) {
      String old = tokenOf(world, world.context());
      // As if it had been made long ago; its tokens are of now.
      world.sql().update("update signing_key set created_at = created_at - interval 91 day");

      try (ApplicationContext restarted = world.start(Map.of())) {
        assertThat(published(world, restarted)).hasSize(2).contains(keyOf(old));
        assertThat(world.get(restarted, "/api/v1/me", old).statusCode()).isEqualTo(200);
        assertThat(world.get(restarted, "/api/v1/contacts", old).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void replicasThatStartAtOnceMakeOneKey() throws Exception {
    try (GatewayWorld world = new GatewayWorld();
        ApplicationContext other = world.start(Map.of());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      world.stopTime();
      tokenOf(world, world.context());
      world.pass(AGE.multipliedBy(2));

      List<Callable<List<String>>> askers =
          IntStream.range(0, 8)
              .<Callable<List<String>>>mapToObj(
                  i -> () -> published(world, i % 2 == 0 ? other : world.context()))
              .toList();
      for (Future<List<String>> asked : threads.invokeAll(askers)) {
        assertThat(asked.resultNow()).isNotEmpty();
      }

      assertThat(world.sql().number("select count(*) from signing_key")).isEqualTo(2);
    }
  }

  @Test
  void withTheDatabaseAwayTheKeysAtHandGoOn() {
    try (GatewayWorld world = new GatewayWorld();
        Relay line = new Relay(world.database().port());
        ApplicationContext gateway = world.start(Map.of("entente.database.port", line.port()))) {
      world.stopTime();
      List<String> before = published(world, gateway);
      line.cut();
      world.pass(SigningKeys.REREAD.multipliedBy(5));

      assertThat(published(world, gateway)).isEqualTo(before);
      assertThat(
              world.get(gateway, "/api/v1/contacts", tokenOf(world, world.context())).statusCode())
          .isEqualTo(200);
    }
  }

  private static String tokenOf(GatewayWorld world, ApplicationContext replica) {
    return (String)
        world
            .json(
                world.post(
                    replica,
                    "/api/v1/sessions",
                    "{\"email\":\""
                        + GatewayWorld.OWNER
                        + "\",\"password\":\""
                        + GatewayWorld.PASSWORD
                        + "\"}"))
            .get("accessToken");
  }

  private static String keyOf(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  private static List<String> published(GatewayWorld world, ApplicationContext replica) {
    String keys = world.send(world.request(replica, "/api/v1/keys")).body();
    try {
      return JWKSet.parse(keys).getKeys().stream().map(JWK::getKeyID).toList();
    } catch (ParseException e) {
      throw new IllegalArgumentException(keys, e);
    }
  }
}
