package io.entente.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.gateway.GatewayWorld;
import io.entente.gateway.Relay;
import io.entente.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Map<String, Object> ALL_UP =
      Map.of("gateway", "UP", "contacts", "UP", "interactions", "UP", "kpi", "UP");

  @Test
  void theWholeTellsTheStateOfEachPartAndNoMore() {
    try (GatewayWorld world = new GatewayWorld()) {
      HttpResponse<String> health = world.send(world.request("/health"));

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(world.json(health))
          .containsOnlyKeys("name", "status", "details")
          .containsEntry("status", "UP")
          .containsEntry("details", ALL_UP);
      assertThat(world.upstream().received())
          .extracting(Upstream.Received::target)
          .containsOnly("/health");
    }
  }

  @Test
  void aServiceThatIsIllIsNamed() {
    Upstream kpi = new Upstream();
    int port = kpi.address().getPort();
    try (GatewayWorld world = new GatewayWorld(Map.of("entente.upstreams.kpi", kpi.address()))) {
      assertThat(world.send(world.request("/health")).statusCode()).isEqualTo(200);

      kpi.close();

      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> world.send(world.request("/health")).statusCode() == 503);
      HttpResponse<String> health = world.send(world.request("/health"));
      assertThat(String.valueOf(world.json(health).get("details")))
          .contains("kpi=DOWN", "contacts=UP", "interactions=UP", "gateway=UP");
      assertThat(health.body()).doesNotContain("" + port, "127.0.0.1", "Exception");
      assertThat(world.send(world.request("/health/readiness")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aGatewayWithoutItsDatabaseIsReadyForWhatNeedsNone() {
    try (GatewayWorld world = new GatewayWorld();
        Relay line = new Relay(world.database().port());
        ApplicationContext gateway = world.start(Map.of("entente.database.port", line.port()))) {
      line.cut();

      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> world.send(world.request(gateway, "/health")).statusCode() == 503);
      HttpResponse<String> health = world.send(world.request(gateway, "/health"));
      assertThat(String.valueOf(world.json(health).get("details")))
          .contains("gateway=DOWN", "contacts=UP");
      assertThat(health.body()).doesNotContain("jdbc", "mariadb", "Exception");
      assertThat(world.send(world.request(gateway, "/health/readiness")).statusCode())
          .isEqualTo(200);
      assertThat(world.send(world.request(gateway, "/health/liveness")).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void askingALotAsksTheServicesLittle() {
    try (GatewayWorld world = new GatewayWorld()) {
      long began = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        assertThat(world.send(world.request("/health")).statusCode()).isEqualTo(200);
      }
      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

      assertThat(world.upstream().received()).hasSizeLessThanOrEqualTo((int) (seconds + 2) * 3);
    }
  }
}
