package io.entente.gateway.health;

import io.entente.gateway.proxy.Upstreams;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The services behind the gateway: part of the health of the whole, not of its liveness. */
@Singleton
class ServicesHealth implements HealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Upstreams upstreams;
  private final HttpClient client;

  ServicesHealth(Upstreams upstreams, HttpClient client) {
    this.upstreams = upstreams;
    this.client = client;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Flux.fromIterable(upstreams.all().entrySet())
        .flatMap(service -> status(service.getKey(), service.getValue()))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(statuses ->
            HealthResult.builder(
                    "services",
                    statuses.values().stream().allMatch(List.of("UP")::contains)
                        ? HealthStatus.UP
                        : HealthStatus.DOWN)
                .details(statuses)
                .build());
  }

  private Mono<Map.Entry<String, String>> status(String service, URI address) {
    return Mono.from(
            client.exchange(
                HttpRequest.GET(address.resolve("/health/readiness").toString()), String.class))
        .map(_ -> Map.entry(service, "UP"))
        .timeout(PATIENCE)
        .onErrorReturn(Map.entry(service, "DOWN"));
  }
}
