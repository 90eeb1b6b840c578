package io.entente.kpi.attribution;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * What is looked at: any of the values named of each dimension; all where none is named.
 *
 * @param source systems that orders come from
 */
@Serdeable
record AttributionFilters(
    List<Channel> channel,
    List<UUID> connection,
    List<UUID> agent,
    List<UUID> team,
    List<String> source) {
  AttributionFilters {
    channel = List.copyOf(channel);
    connection = List.copyOf(connection);
    agent = List.copyOf(agent);
    team = List.copyOf(team);
    source = List.copyOf(source);
  }
}
