package io.entente.kpi.summary;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What is looked at: any of the values named of each dimension; all where none is named. */
@Serdeable
public record Filters(List<Channel> channel, List<UUID> connection, List<UUID> agent) {
  public Filters {
    channel = List.copyOf(channel);
    connection = List.copyOf(connection);
    agent = List.copyOf(agent);
  }

  /** How many dimensions are filtered. */
  int dimensions() {
    return (channel.isEmpty() ? 0 : 1) + (connection.isEmpty() ? 0 : 1) + (agent.isEmpty() ? 0 : 1);
  }
}
