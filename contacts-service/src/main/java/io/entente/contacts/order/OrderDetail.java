package io.entente.contacts.order;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines and what else its source told.
 *
 * @param lines as its source told them
 * @param attributes texts by name
 * @param refunded what was given back of it in its currency, in its units, rounded up to a whole
 *     one where a refund is told in finer units; null where it passes 64 bits
 */
@Serdeable
record OrderDetail(
    Order order, List<OrderLine> lines, Map<String, String> attributes, @Nullable Long refunded) {
  OrderDetail {
    lines = List.copyOf(lines);
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }
}
