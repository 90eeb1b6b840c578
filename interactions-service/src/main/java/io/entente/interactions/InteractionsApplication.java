package io.entente.interactions;

import io.entente.rest.http.ServiceContext;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The service of what was said, and who owes an answer. */
public final class InteractionsApplication {
  private static final String SERVICE = "interactions";

  private InteractionsApplication() {}

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
