package io.entente.interactions.post;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication, or what is newly known of one. What is null or missing stays as it was.
 *
 * @param publishedAt ISO 8601 with an offset
 * @param address where it can be read: http or https
 */
@Serdeable
record NewPost(
    UUID connectionId,
    String externalId,
    @Schema(format = "date-time") String publishedAt,
    @Nullable String title,
    @Schema(format = "uri") @Nullable String address,
    @Nullable String campaign,
    @Nullable NewCost cost,
    @Nullable NewEngagement engagement) {

  NewPost {
    Limits.required("externalId", externalId, Limits.EXTERNAL_ID);
    Limits.optional("title", title, Limits.NAME);
    Limits.optional("campaign", campaign, Limits.NAME);
    if (address != null && !isWebAddress(Limits.required("address", address, 2_048))) {
      throw new InvalidRequest("address", "must be an address of the web: https://…");
    }
  }

  private static boolean isWebAddress(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** What the publication cost. */
  @Serdeable
  @Schema(name = "NewPostCost")
  record NewCost(long amountMinor, String currency) {
    /** Codes of ISO 4217 for where there is no currency, and for tests. */
    private static final Set<String> NO_CURRENCIES = Set.of("XXX", "XTS");

    NewCost {
      if (amountMinor < 0) {
        throw new InvalidRequest("amountMinor", "must not be negative");
      }
      if (NO_CURRENCIES.contains(currency)
          || Currency.getAvailableCurrencies().stream()
              .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
        throw new InvalidRequest("currency", "must be one of ISO 4217, such as EUR");
      }
    }
  }

  /**
   * What a network counted.
   *
   * @param countedAt ISO 8601 with an offset
   */
  @Serdeable
  @Schema(name = "NewEngagement")
  record NewEngagement(
      @Schema(format = "date-time") String countedAt,
      @Nullable Long likes,
      @Nullable Long shares,
      @Nullable Long comments,
      @Nullable Long clicks,
      @Nullable Long reach,
      @Nullable Long impressions) {
    NewEngagement {
      count("likes", likes);
      count("shares", shares);
      count("comments", comments);
      count("clicks", clicks);
      count("reach", reach);
      count("impressions", impressions);
    }

    private static void count(String field, @Nullable Long count) {
      if (count != null && count < 0) {
        throw new InvalidRequest(field, "must not be negative");
      }
    }
  }
}
