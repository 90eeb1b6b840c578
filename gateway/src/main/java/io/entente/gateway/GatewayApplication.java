package io.entente.gateway;

import io.entente.rest.http.ServiceContext;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The door: sign-in, routes and the web. */
public final class GatewayApplication {
  private static final String SERVICE = "gateway";

  private GatewayApplication() {}

  public static void main(String[] arguments) {
    ServiceContext.run(SERVICE, arguments);
  }

  /**
   * Returns when the gateway serves; whoever starts it closes it.
   *
   * @param properties that stand above its configuration
   */
  public static ApplicationContext start(Map<String, Object> properties) {
    return ServiceContext.start(SERVICE, properties);
  }
}
