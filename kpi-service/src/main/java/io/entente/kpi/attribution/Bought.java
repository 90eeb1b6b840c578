package io.entente.kpi.attribution;

import io.entente.events.OrderKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, a refund or what happened to a subscription, as it was told.
 *
 * @param contactId to which it came; null if nobody knows whose it is
 * @param amount in units of {@code 10^-decimals}, never below zero
 * @param margin in the same units; null if unknown
 * @param orderId of which it gives money back; null where that is unknown and for all that gives
 *     none
 */
record Bought(
    UUID id,
    @Nullable UUID contactId,
    OrderKind kind,
    String source,
    String currency,
    int decimals,
    long amount,
    @Nullable Long margin,
    Instant at,
    @Nullable UUID orderId) {

  boolean isRefund() {
    return kind == OrderKind.REFUND;
  }

  /** Whether it changes what was earned. */
  boolean counts() {
    return kind.sign() != 0;
  }

  /** What it adds to the net revenue. */
  long net() {
    return kind.sign() * amount;
  }

  @Nullable Long netMargin() {
    return margin == null ? null : kind.sign() * margin;
  }
}
