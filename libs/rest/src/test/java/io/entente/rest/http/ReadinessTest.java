package io.entente.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.rest.testing.TestKeys;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class ReadinessTest {
  private TestServer server;

  /** What a service depends on. */
  @Singleton
  @Requires(property = "entente.service", value = TestServer.NAME)
  static class Database implements HealthIndicator {
    private volatile HealthStatus status = HealthStatus.UP;

    @Override
    public Publisher<HealthResult> getResult() {
      return Mono.just(HealthResult.builder("database", status).build());
    }
  }

  /** What a service cannot answer without. */
  @Readiness
  @Singleton
  @Requires(property = "entente.service", value = TestServer.NAME)
  static class Consumers implements HealthIndicator {
    private volatile HealthStatus status = HealthStatus.UP;

    @Override
    public Publisher<HealthResult> getResult() {
      return Mono.just(HealthResult.builder("consumers", status).build());
    }
  }

  @BeforeEach
  void start() {
    server = new TestServer(TestKeys.shared());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoseDatabaseIsAwayIsIllButReady() {
    assertThat(status("/health")).isEqualTo(200);

    server.context().getBean(Database.class).status = HealthStatus.DOWN;

    assertThat(status("/health")).isEqualTo(503);
    assertThat(status("/health/readiness")).isEqualTo(200);
    assertThat(status("/health/liveness")).isEqualTo(200);
  }

  @Test
  void whoCannotAnswerIsNotReadyButLives() {
    assertThat(status("/health/readiness")).isEqualTo(200);

    server.context().getBean(Consumers.class).status = HealthStatus.DOWN;

    assertThat(status("/health")).isEqualTo(503);
    assertThat(status("/health/readiness")).isEqualTo(503);
    assertThat(status("/health/liveness")).isEqualTo(200);
  }

  @Test
  void noOtherKindOfHealthIsTold() {
    assertThat(status("/health/everything")).isIn(400, 404);
  }

  private int status(String path) {
    return server.raw().send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").status();
  }
}
