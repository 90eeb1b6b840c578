package io.entente.messaging;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Adds this library's tables to the migrations of the application. */
@Singleton
final class MessagingMigrations implements BeanCreatedEventListener<FlywayConfigurationProperties> {
  private static final Location TABLES = new Location("classpath:db/messaging");

  @Override
  public FlywayConfigurationProperties onCreated(
      BeanCreatedEvent<FlywayConfigurationProperties> event) {
    FluentConfiguration flyway = event.getBean().getFluentConfiguration();
    List<Location> locations = new ArrayList<>(List.of(flyway.getLocations()));
    if (!locations.contains(TABLES)) {
      locations.add(TABLES);
      flyway.locations(locations.toArray(Location[]::new));
    }
    // A later version of these tables may come after the application's own migrations.
    flyway.outOfOrder(true);
    return event.getBean();
  }
}
