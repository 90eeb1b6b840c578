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
 * @param by post or campaign: what the associations are over
 * @param model by which revenue is attributed in them
 * @param windowDays how long before an order a conversation counts
 * @param posts the newest first
 * @param campaigns the same posts added up; those of none are in none
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
    String by,
    String model,
    int windowDays,
    List<Association> associations,
    List<Post> posts,
    List<Campaign> campaigns) {
  EngagementReport {
    associations = List.copyOf(associations);
    posts = List.copyOf(posts);
    campaigns = List.copyOf(campaigns);
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
