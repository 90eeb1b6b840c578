package io.entente.gateway.health;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where the gateway tells its metrics: at a port of its own, since everybody reaches the other one.
 *
 * @param host address to listen on
 * @param port without it the metrics are told nowhere; 0 for any that is free
 */
@ConfigurationProperties("entente.metrics")
@Requires(property = "entente.metrics.port")
record MetricsSettings(@Bindable(defaultValue = "127.0.0.1") String host, int port) {}
