package io.entente.contacts.order;

import io.entente.events.OrderKind;
import io.entente.events.Precision;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, a refund, or the start, renewal or end of a subscription.
 *
 * @param contactId null while nothing proves whose it is
 * @param version as its source counts
 * @param decimals how many decimals of the currency the amounts count in
 * @param amount never negative, in units of that decimal
 * @param margin in the same units; null if unknown
 * @param occurredOn the day where it happened
 * @param refundOf the order that a refund gives money back of, which may not be known yet
 * @param subscription external id of the subscription
 * @param lines how many it has
 */
@Serdeable
record Order(
    UUID id,
    @Nullable UUID contactId,
    String source,
    String externalId,
    OrderKind kind,
    long version,
    String currency,
    int decimals,
    long amount,
    @Nullable Long margin,
    Instant occurredAt,
    LocalDate occurredOn,
    Precision precision,
    @Nullable UUID refundOf,
    @Nullable String subscription,
    @Nullable String period,
    int lines,
    Instant receivedAt) {

  /** The same, of the contact as which its own is shown. */
  Order shownAs(Map<UUID, UUID> finals) {
    return new Order(
        id,
        contactId == null ? null : finals.getOrDefault(contactId, contactId),
        source,
        externalId,
        kind,
        version,
        currency,
        decimals,
        amount,
        margin,
        occurredAt,
        occurredOn,
        precision,
        refundOf,
        subscription,
        period,
        lines,
        receivedAt);
  }
}
