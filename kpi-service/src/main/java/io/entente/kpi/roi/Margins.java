package io.entente.kpi.roi;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Gross margins credited to service, by each model, refunds taken off. What has no known margin is
 * counted, and is in none.
 *
 * @param unknown orders and refunds without a known margin
 * @param unknownRevenue what they were worth
 * @param influenced whole margins of all that any touch came before: not additive
 */
@Serdeable
record Margins(
    long orders,
    long refunds,
    long unknown,
    long unknownRevenue,
    long lastTouch,
    long linear,
    long position,
    long influenced) {
  static final Margins NONE = new Margins(0, 0, 0, 0, 0, 0, 0, 0);

  Margins plus(Margins other) {
    return new Margins(
        orders + other.orders,
        refunds + other.refunds,
        unknown + other.unknown,
        Math.addExact(unknownRevenue, other.unknownRevenue),
        Math.addExact(lastTouch, other.lastTouch),
        Math.addExact(linear, other.linear),
        Math.addExact(position, other.position),
        Math.addExact(influenced, other.influenced));
  }

  /** The same in finer units. */
  Margins times(long finer) {
    return new Margins(
        orders,
        refunds,
        unknown,
        Math.multiplyExact(unknownRevenue, finer),
        Math.multiplyExact(lastTouch, finer),
        Math.multiplyExact(linear, finer),
        Math.multiplyExact(position, finer),
        Math.multiplyExact(influenced, finer));
  }
}
