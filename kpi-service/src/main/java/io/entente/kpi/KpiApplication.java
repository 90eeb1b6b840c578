package io.entente.kpi;

import io.entente.rest.http.ServiceContext;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The service of what it was worth. */
public final class KpiApplication {
  private static final String SERVICE = "kpi";

  private KpiApplication() {}

  public static void main(String[] arguments) {
    ServiceContext.run(SERVICE, arguments);
  }

  /**
   * Returns when the service serves; whoever starts it closes it.
   *
   * @param properties that stand above its configuration
   */
  public static ApplicationContext start(Map<String, Object> properties) {
    return ServiceContext.start(SERVICE, properties);
  }
}
