package io.entente.kpi.engagement;

import io.entente.events.Channel;
import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was published in a period, and what its likes go along with.
 *
 * @param behind changes that are known and not yet counted
 * @param posts the newest first
 */
@Serdeable
record EngagementReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    Meaning definition,
    EngagementFilters filters,
    List<Association> associations,
    List<Post> posts) {
  EngagementReport {
    associations = List.copyOf(associations);
    posts = List.copyOf(posts);
  }

  /** What is looked at: any of the values named of each dimension; all where none is named. */
  @Serdeable
  record EngagementFilters(List<Channel> channel, List<UUID> connection, List<String> campaign) {
    EngagementFilters {
      channel = List.copyOf(channel);
      connection = List.copyOf(connection);
      campaign = List.copyOf(campaign);
    }
  }
}
