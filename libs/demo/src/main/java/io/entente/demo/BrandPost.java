package io.entente.demo;

import io.entente.events.Channel;
import java.time.Instant;

/**
 * A publication of the brand.
 *
 * @param costMinor what it cost in cents
 * @param engagement what the network counted until the world's end
 */
public record BrandPost(
    String externalId,
    Channel channel,
    String language,
    String title,
    String body,
    Instant at,
    String campaign,
    long costMinor,
    Engagement engagement) {

  /** What a network counts. */
  public record Engagement(
      long likes, long shares, long comments, long clicks, long reach, long impressions) {}
}
