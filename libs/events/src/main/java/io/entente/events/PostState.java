package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication of the brand and what the network last counted of it: on the compacted topic {@link
 * Topics#POSTS}. Each state replaces the one before it with a lower version.
 *
 * @param postId also the place in the thread that the conversations below the post have as root
 * @param costMinor what it cost, in minor units of the currency; null if nothing is known
 * @param currency ISO 4217; null exactly where the cost is
 * @param engagement null until something was counted
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostState(
    UUID workspaceId,
    UUID postId,
    long version,
    Channel channel,
    UUID connectionId,
    Instant publishedAt,
    @Nullable String campaign,
    @Nullable Long costMinor,
    @Nullable String currency,
    @Nullable Engagement engagement) {

  public String key() {
    return Topics.key(workspaceId, postId);
  }

  /**
   * Counts of a moment; null where the network does not tell.
   *
   * @param at when they were counted
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Engagement(
      Instant at,
      @Nullable Long likes,
      @Nullable Long shares,
      @Nullable Long comments,
      @Nullable Long clicks,
      @Nullable Long reach,
      @Nullable Long impressions) {}
}
