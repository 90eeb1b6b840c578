package io.entente.outward.sending;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Adds the queue's table to the migrations of the application. */
@Singleton
final class SendingMigrations implements BeanCreatedEventListener<FlywayConfigurationProperties> {
  private static final Location TABLES = new Location("classpath:db/outward");

  @Override
  public FlywayConfigurationProperties onCreated(
      BeanCreatedEvent<FlywayConfigurationProperties> event) {
    FluentConfiguration flyway = event.getBean().getFluentConfiguration();
    List<Location> locations = new ArrayList<>(List.of(flyway.getLocations()));
    if (!locations.contains(TABLES)) {
      locations.add(TABLES);
      flyway.locations(locations.toArray(Location[]::new));
    }
    // The table may come to a service whose own migrations have begun long ago.
    flyway.outOfOrder(true);
    return event.getBean();
  }
}
