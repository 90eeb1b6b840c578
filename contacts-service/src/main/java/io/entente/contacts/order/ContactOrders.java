package io.entente.contacts.order;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's orders.
 *
 * @param totals one for each currency
 * @param inOneCurrency null unless a currency was asked for
 * @param items the latest first
 * @param next the cursor of the part that follows, null at the end
 */
@Serdeable
record ContactOrders(
    List<Total> totals,
    @Nullable ConvertedTotal inOneCurrency,
    List<Order> items,
    @Nullable String next) {
  ContactOrders {
    totals = List.copyOf(totals);
    items = List.copyOf(items);
  }
}
