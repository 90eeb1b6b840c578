package io.entente.interactions.post;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication of the brand.
 *
 * @param id also the place in the thread that conversations below the post have as their root
 * @param address where it can be read
 * @param engagement what was counted last; null if nothing was
 * @param version grows with each change
 */
@Serdeable
record BrandPost(
    UUID id,
    UUID connectionId,
    Channel channel,
    String externalId,
    Instant publishedAt,
    @Nullable String title,
    @Nullable String address,
    @Nullable String campaign,
    @Nullable Cost cost,
    @Nullable Engagement engagement,
    long version) {

  /**
   * Money.
   *
   * @param amountMinor in minor units: cents
   * @param currency ISO 4217
   */
  @Serdeable
  record Cost(long amountMinor, String currency) {}

  /** Counts of a moment, as the network told them; null where it does not tell. */
  @Serdeable
  record Engagement(
      Instant countedAt,
      @Nullable Long likes,
      @Nullable Long shares,
      @Nullable Long comments,
      @Nullable Long clicks,
      @Nullable Long reach,
      @Nullable Long impressions) {}
}
