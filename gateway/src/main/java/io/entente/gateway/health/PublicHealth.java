package io.entente.gateway.health;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * The health that anybody may see: which part is up or down, in one word each. Versions, addresses,
 * counts and reasons stay inside.
 */
@Singleton
@Replaces(DefaultHealthAggregator.class)
class PublicHealth extends DefaultHealthAggregator {
  private static final String OWN = "gateway";

  /** However often strangers ask, databases and services are asked once in this time. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Map<List<HealthIndicator>, Mono<HealthResult>> results = new ConcurrentHashMap<>();

  PublicHealth(ApplicationConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Publisher<HealthResult> aggregate(
      HealthIndicator[] indicators, HealthLevelOfDetail level) {
    return results.computeIfAbsent(
        List.of(indicators),
        all ->
            Mono.defer(() -> Mono.from(super.aggregate(all.toArray(HealthIndicator[]::new), level)))
                .cache(FRESH));
  }

  @Override
  protected Object aggregateDetails(List<HealthResult> results) {
    Map<String, Object> parts = new TreeMap<>();
    results.stream()
        .filter(result -> !result.getName().equals(ServicesHealth.NAME))
        .map(HealthResult::getStatus)
        .max(HealthStatus::compareTo)
        .ifPresent(worst -> parts.put(OWN, worst.getName()));
    for (HealthResult result : results) {
      if (result.getName().equals(ServicesHealth.NAME)
          && result.getDetails() instanceof Map<?, ?> services) {
        services.forEach((service, status) ->
            parts.put(String.valueOf(service), ((HealthStatus) status).getName()));
      }
    }
    return parts;
  }

  @Override
  protected HealthResult buildResult(
      HealthStatus status, @Nullable Object details, HealthLevelOfDetail level) {
    return HealthResult.builder("entente", status).details(details).build();
  }
}
