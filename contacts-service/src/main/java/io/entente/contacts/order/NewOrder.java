package io.entente.contacts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.events.OrderKind;
import io.entente.events.Precision;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order, a refund, or the start, renewal or end of a subscription.
 *
 * @param source the system that it comes from; external ids are unique within it, whatever the kind
 * @param version counts the source's corrections: the highest is kept
 * @param currency ISO 4217
 * @param decimals how many decimals of the currency the amounts count in; by default its minor
 *     unit's, and more where prices are finer than that
 * @param amount in units of that decimal, never negative: what was paid, or given back. 10^12 of
 *     these units, and 10^11 of the currency, at most
 * @param margin what it earned, in the same units
 * @param occurredAt ISO 8601 with an offset
 * @param precision how exact that is; of a day the time of day means nothing
 * @param customer none for a guest
 * @param refundOf external id of the order that a refund gives money back of
 * @param subscription external id of the subscription
 * @param period of a subscription, ISO 8601
 * @param lines 2,000 at most
 * @param attributes what else is told of it, as texts by name, 30 at most: reviews can be told
 *     apart by them
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewOrder(
    String source,
    String externalId,
    @Schema(defaultValue = "order") @Nullable OrderKind kind,
    @Schema(defaultValue = "1") @Nullable Long version,
    String currency,
    @Nullable Integer decimals,
    Long amount,
    @Nullable Long margin,
    @Schema(format = "date-time") String occurredAt,
    @Schema(defaultValue = "instant") @Nullable Precision precision,
    @Nullable Customer customer,
    @Nullable String refundOf,
    @Nullable String subscription,
    @Schema(example = "P1M") @Nullable String period,
    @Nullable List<OrderLine> lines,
    @Nullable Map<String, String> attributes) {
  private static final int MOST_LINES = 2_000;
  private static final int PERIOD = 16;

  NewOrder {
    Limits.text("source", source, Limits.SOURCE);
    Limits.text("externalId", externalId, Limits.EXTERNAL_ID);
    kind = kind == null ? OrderKind.ORDER : kind;
    version = version == null ? 1L : version;
    if (version < 1) {
      throw new InvalidRequest("version", "must be 1 at least");
    }
    decimals = Limits.decimals(currency, decimals);
    Limits.amount("amount", amount, decimals);
    if (amount < 0) {
      throw new InvalidRequest("amount", "must not be negative: money given back is a refund");
    }
    Limits.amount("margin", margin, decimals);
    OrderTime _ = OrderTime.read("occurredAt", occurredAt);
    precision = precision == null ? Precision.INSTANT : precision;
    checkRefund(kind, refundOf);
    checkSubscription(kind, subscription, period);
    lines = Limits.list("lines", lines, MOST_LINES);
    attributes = Limits.attributes("attributes", attributes);
  }

  private static void checkRefund(OrderKind kind, @Nullable String refundOf) {
    Limits.text("refundOf", refundOf, Limits.EXTERNAL_ID);
    if (refundOf != null && kind != OrderKind.REFUND) {
      throw new InvalidRequest("refundOf", "is for kind refund alone");
    }
  }

  private static void checkSubscription(
      OrderKind kind, @Nullable String subscription, @Nullable String period) {
    Limits.text("subscription", subscription, Limits.EXTERNAL_ID);
    if (!kind.isOfASubscription()) {
      if (period != null) {
        throw new InvalidRequest("period", "is for subscriptions alone");
      }
      return;
    }
    if (subscription == null) {
      throw new InvalidRequest("subscription", "is required for kind " + kind.json());
    }
    if (period == null) {
      throw new InvalidRequest("period", "is required for kind " + kind.json());
    }
    Limits.text("period", period, PERIOD);
    try {
      Period length = Period.parse(period);
      if (!length.isNegative() && !length.isZero()) {
        return;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    throw new InvalidRequest("period", "is no period in ISO 8601, such as P1M");
  }
}
