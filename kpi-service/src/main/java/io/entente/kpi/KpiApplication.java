package io.entente.kpi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.HashMap;
import java.util.Map;

/** The service of what it was worth, on its own. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Entente: KPIs",
            version = "1",
            description = "What service was worth: response and resolution times, volumes."))
public final class KpiApplication {
  private KpiApplication() {}

  public static void main(String[] arguments) {
    ApplicationContext _ = start(Map.of(), arguments);
  }

  /**
   * Returns when the service serves.
   *
   * @param properties that stand above its configuration
   */
  public static ApplicationContext start(Map<String, Object> properties, String... arguments) {
    Map<String, Object> all = new HashMap<>(properties);
    all.put("entente.service", "kpi");
    return Micronaut.build(arguments)
        .overrideConfigLocations("classpath:kpi/")
        .properties(all)
        .banner(false)
        .mainClass(KpiApplication.class)
        .start();
  }
}
