package io.entente.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;

/**
 * Whether the broker answers: consumers just see no events while it is away. Part of {@code
 * /health} alone, as {@link OutboxHealth}.
 */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class BrokerHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private static final int PATIENCE_MILLIS = 2_000;

  private final TopicAdmin admin;

  BrokerHealth(TopicAdmin admin) {
    this.admin = admin;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    try {
      DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
      int nodes = admin.ask(client -> client.describeCluster(soon).nodes().get()).size();
      healthStatus = HealthStatus.UP;
      return Map.of("nodes", nodes);
    } catch (KafkaException e) {
      healthStatus = HealthStatus.DOWN;
      return Map.of("failure", Failures.told(e));
    }
  }

  @Override
  protected String getName() {
    return "broker";
  }
}
