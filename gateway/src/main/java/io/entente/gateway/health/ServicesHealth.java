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
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The services behind the gateway, each with its database, its consumers and its outbox: part of
 * the health of the whole, neither of the gateway's liveness nor of its readiness.
 */
@Singleton
class ServicesHealth implements HealthIndicator {
  static final String NAME = "services";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

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
                    NAME,
                    statuses.values().stream().allMatch(HealthStatus.UP::equals)
                        ? HealthStatus.UP
                        : HealthStatus.DOWN)
                .details(statuses)
                .build());
  }

  private Mono<Map.Entry<String, HealthStatus>> status(String service, URI address) {
    return Mono.from(
            client.exchange(HttpRequest.GET(address.resolve("/health").toString()), String.class))
        .map(_ -> Map.entry(service, HealthStatus.UP))
        .timeout(PATIENCE)
        .onErrorReturn(Map.entry(service, HealthStatus.DOWN));
  }
}
