package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop's file tells it. One that is worth less than nothing is money given back.
 *
 * @param source name of the system, also of its customer numbers
 * @param amount in the currency, exact
 * @param occurredAt ISO 8601 with an offset
 * @param customer the customer's number; null for a guest
 */
record ShopOrder(
    String source,
    String externalId,
    boolean refund,
    String currency,
    BigDecimal amount,
    String occurredAt,
    String precision,
    @Nullable String customer,
    List<Line> lines) {
  static final String PATH = "/api/v1/orders";

  ShopOrder {
    refund = refund || amount.signum() < 0;
    lines = List.copyOf(lines);
  }

  /**
   * What was bought.
   *
   * @param amount of the line; null if unknown
   */
  record Line(
      @Nullable String sku, @Nullable String name, long quantity, @Nullable BigDecimal amount) {}

  JsonNode json() {
    int decimals = decimals();
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    fields.put("source", JsonNode.createStringNode(source));
    fields.put("externalId", JsonNode.createStringNode(externalId));
    fields.put("kind", JsonNode.createStringNode(refund ? "refund" : "order"));
    fields.put("currency", JsonNode.createStringNode(currency));
    fields.put("decimals", JsonNode.createNumberNode(decimals));
    fields.put("amount", units(amount, decimals));
    fields.put("occurredAt", JsonNode.createStringNode(occurredAt));
    fields.put("precision", JsonNode.createStringNode(precision));
    if (customer != null) {
      JsonNode number = ApiJson.object("system", source, "number", customer);
      fields.put("customer", JsonNode.createObjectNode(Map.of("number", number)));
    }
    if (!lines.isEmpty()) {
      fields.put(
          "lines",
          JsonNode.createArrayNode(lines.stream().map(line -> line(line, decimals)).toList()));
    }
    return JsonNode.createObjectNode(fields);
  }

  /** The minor unit, or a finer one where a price needs it. */
  private int decimals() {
    int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
    List<BigDecimal> amounts = new ArrayList<>(List.of(amount));
    lines.stream().map(Line::amount).filter(Objects::nonNull).forEach(amounts::add);
    for (BigDecimal each : amounts) {
      decimals = Math.max(decimals, each.stripTrailingZeros().scale());
    }
    return decimals;
  }

  private JsonNode line(Line line, int decimals) {
    JsonNode json = ApiJson.object("sku", line.sku(), "name", line.name());
    long quantity = refund ? -line.quantity() : line.quantity();
    JsonNode counted = ApiJson.with(json, "quantity", JsonNode.createNumberNode(quantity));
    return line.amount() == null
        ? counted
        : ApiJson.with(counted, "amount", units(line.amount(), decimals));
  }

  /** Of a refund all is told as it was given back. */
  private JsonNode units(BigDecimal exact, int decimals) {
    BigDecimal units = exact.movePointRight(decimals);
    return JsonNode.createNumberNode((refund ? units.negate() : units).longValueExact());
  }
}
