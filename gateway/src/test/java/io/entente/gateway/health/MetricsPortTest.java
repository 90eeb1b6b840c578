package io.entente.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.gateway.GatewayWorld;
import io.entente.rest.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsPortTest {
  private static GatewayWorld world;
  private static RawHttp metrics;

  @BeforeAll
  static void start() {
    world = new GatewayWorld(Map.of("entente.metrics.port", 0));
    metrics = new RawHttp(world.context().getBean(MetricsPort.class).port());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void metricsAreToldAtTheirOwnPort() {
    world.ownerToken();

    RawHttp.Answer answer = metrics.provoke("GET /prometheus HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("http_server_requests_seconds", "uri=\"/api/v1/sessions\"", "jvm_memory_used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/prometheus", "/metrics", "/health/details", "/prometheus/x"})
  void thePublicPortTellsNone(String path) {
    String owner = "Authorization: Bearer " + world.ownerToken() + "\r\n";

    assertThat(world.raw().send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").status())
        .isIn(401, 404);
    assertThat(
            world.raw().send("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + owner + "\r\n").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/keys",
        "/api/v1/contacts",
        "/health",
        "/prometheus/x",
        "/prometheusx"
      })
  void nothingElseIsToldThere(String path) {
    assertThat(metrics.provoke("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").status())
        .isEqualTo(404);
  }

  @Test
  void withoutAPortThereAreNone() {
    try (GatewayWorld without = new GatewayWorld()) {
      assertThat(without.context().containsBean(MetricsPort.class)).isFalse();
    }
  }
}
