package io.entente.contacts.order;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An order with its lines.
 *
 * @param lines as its source told them
 * @param refunded what was given back of it in its currency, in its units, rounded up to a whole
 *     one where a refund is told in finer units
 */
@Serdeable
record OrderDetail(Order order, List<OrderLine> lines, long refunded) {
  OrderDetail {
    lines = List.copyOf(lines);
  }
}
