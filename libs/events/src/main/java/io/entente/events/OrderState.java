package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, a refund, or the start, renewal or end of a subscription: on the compacted topic {@link
 * Topics#ORDERS}. It carries no personal data. Each state replaces the one before it with a lower
 * version.
 *
 * @param contactId the contact to which it came; null while nothing proves whose it is. As which
 *     contact that one is shown by now tells {@link PersonState}
 * @param version grows with each change; the newest wins
 * @param source the system that it comes from
 * @param currency ISO 4217
 * @param decimals how many decimals of the currency the amounts count in: 2 for cents of a euro
 * @param amount never negative, in units of {@code 10^-decimals}; {@link OrderKind#sign} says how
 *     it counts
 * @param margin in the same units; null if unknown
 * @param occurredOn the day where it happened
 * @param refundOf the order of which it gives money back, which may not be known yet; null for
 *     other kinds, and where none is named
 * @param subscriptionId null unless it is of a subscription
 * @param attributes what else its source tells, by name; none if it tells nothing
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderState(
    UUID workspaceId,
    UUID orderId,
    @Nullable UUID contactId,
    long version,
    OrderKind kind,
    String source,
    String currency,
    int decimals,
    long amount,
    @Nullable Long margin,
    Instant occurredAt,
    LocalDate occurredOn,
    Precision precision,
    @Nullable UUID refundOf,
    @Nullable UUID subscriptionId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, String> attributes) {

  public OrderState {
    attributes =
        attributes == null
            ? Map.of()
            : Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** One of which nothing else is told. */
  public OrderState(
      UUID workspaceId,
      UUID orderId,
      @Nullable UUID contactId,
      long version,
      OrderKind kind,
      String source,
      String currency,
      int decimals,
      long amount,
      @Nullable Long margin,
      Instant occurredAt,
      LocalDate occurredOn,
      Precision precision,
      @Nullable UUID refundOf,
      @Nullable UUID subscriptionId) {
    this(
        workspaceId,
        orderId,
        contactId,
        version,
        kind,
        source,
        currency,
        decimals,
        amount,
        margin,
        occurredAt,
        occurredOn,
        precision,
        refundOf,
        subscriptionId,
        null);
  }

  public String key() {
    return Topics.key(workspaceId, orderId);
  }
}
