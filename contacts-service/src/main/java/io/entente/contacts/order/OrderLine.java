package io.entente.contacts.order;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param sku the article's number in its system; null if unknown
 * @param name what it is; null if unknown
 * @param quantity pieces, or the smallest unit of what is weighed or measured
 * @param amount of the whole line, in the units of the order; negative for a discount; null if
 *     unknown
 */
@Serdeable
@Schema(description = "A line of an order; it says sku, name or both")
record OrderLine(
    @Nullable String sku, @Nullable String name, Long quantity, @Nullable Long amount) {
  private static final int SKU = 64;

  OrderLine {
    Limits.text("sku", sku, SKU);
    Limits.text("name", name, Limits.NAME);
    if (sku == null && name == null) {
      throw new InvalidRequest("sku", "is missing, and name is too");
    }
    Limits.amount("quantity", quantity);
    Limits.amount("amount", amount);
  }
}
