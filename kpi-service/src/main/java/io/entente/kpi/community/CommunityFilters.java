package io.entente.kpi.community;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What is looked at: any of the values named of each dimension; all where none is named. */
@Serdeable
record CommunityFilters(List<Channel> channel, List<UUID> connection) {
  CommunityFilters {
    channel = List.copyOf(channel);
    connection = List.copyOf(connection);
  }
}
