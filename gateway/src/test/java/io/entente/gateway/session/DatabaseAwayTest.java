package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Relay;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
  @Test
  void whoHasATokenIsLetThroughWhileTheDatabaseIsAway() {
    try (GatewayWorld world = new GatewayWorld();
        Relay line = new Relay(world.database().port());
        ApplicationContext gateway = world.start(Map.of("entente.database.port", line.port()))) {
      int port = gateway.getBean(EmbeddedServer.class).getPort();
      String known = world.ownerToken();
      String fresh = world.ownerToken();
      assertThat(get(world, port, known).statusCode()).isEqualTo(200);

      line.cut();

      assertThat(get(world, port, known).statusCode()).isEqualTo(200);
      assertThat(get(world, port, fresh).statusCode()).isEqualTo(200);
      assertThat(get(world, port, fresh + "x").statusCode()).isEqualTo(401);
      HttpResponse<String> signIn = signIn(world, port);
      assertThat(signIn.statusCode()).isEqualTo(503);
      assertThat(signIn.headers().firstValue("Retry-After")).isPresent();
      assertThat(signIn.body()).contains("\"code\":\"unavailable\"").doesNotContain("jdbc");

      line.mend();

      await().atMost(Duration.ofMinutes(2)).until(() -> signIn(world, port).statusCode() == 201);
    }
  }

  private static HttpResponse<String> get(GatewayWorld world, int port, String token) {
    return world.send(at(port, "/api/v1/contacts").header("Authorization", "Bearer " + token));
  }

  private static HttpResponse<String> signIn(GatewayWorld world, int port) {
    return world.send(
        at(port, "/api/v1/sessions")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"email\":\"owner@example.org\",\"password\":\""
                        + GatewayWorld.PASSWORD
                        + "\"}")));
  }

  private static HttpRequest.Builder at(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
