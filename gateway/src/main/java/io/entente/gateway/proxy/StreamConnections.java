package io.entente.gateway.proxy;

import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Connections to services for what goes on without an end. They are none of those that everything
 * else shares, which they would use up; a service that sends no sign of life is gone.
 */
@Singleton
final class StreamConnections extends HttpClientConfiguration {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

  StreamConnections(ApplicationConfiguration application) {
    super(application);
    setReadTimeout(SILENCE);
    setConnectTimeout(CONNECT);
    setFollowRedirects(false);
    pool.setEnabled(false);
  }

  @Override
  public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
    return pool;
  }
}
