package io.entente.rest.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts a service: an application context with the beans and the configuration folder that bear
 * its name, and its HTTP server.
 */
public final class ServiceContext {
  private ServiceContext() {}

  /**
   * Returns when the service serves. Whoever starts it closes it: nothing of it is tied to the end
   * of the process, so that several can share one and stop in order.
   *
   * @param properties that stand above the service's own configuration
   */
  public static ApplicationContext start(
      String service, Map<String, Object> properties, String... arguments) {
    Map<String, Object> all = new HashMap<>(properties);
    all.put("entente.service", service);
    ApplicationContext context =
        ApplicationContext.builder()
            .args(arguments)
            .overrideConfigLocations("classpath:" + service + "/")
            .properties(all)
            .banner(false)
            .build();
    try {
      context.start();
      context.getBean(EmbeddedServer.class).start();
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Starts the service as the one of this process; it stops when the process is asked to. */
  public static void run(String service, String... arguments) {
    ApplicationContext context = start(service, Map.of(), arguments);
    Runtime.getRuntime().addShutdownHook(new Thread(context::close, service + "-stop"));
  }
}
