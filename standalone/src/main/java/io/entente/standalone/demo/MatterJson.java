package io.entente.standalone.demo;

import io.entente.demo.Account;
import io.entente.demo.BrandPost;
import io.entente.demo.Line;
import io.entente.demo.Person;
import io.entente.demo.Sale;
import io.entente.events.Channel;
import io.entente.standalone.client.ApiJson;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The world's messages and sales as the API takes them. */
final class MatterJson {
  private static final String CONNECTION = "connectionId";
  private static final String EXTERNAL_ID = "externalId";
  private static final String OCCURRED_AT = "occurredAt";

  private MatterJson() {}

  static JsonNode message(Line line, String connectionId) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put(CONNECTION, connectionId);
    message.put(EXTERNAL_ID, line.externalId());
    message.put("kind", line.kind().json());
    message.put("actor", line.actor().json());
    message.put("author", party(line.author()));
    message.put("parentExternalId", line.parentExternalId());
    message.put("thread", line.thread());
    message.put("body", line.body());
    message.put("language", line.language());
    message.put(OCCURRED_AT, line.at().toString());
    message.put("automatic", line.automatic());
    message.put("stars", line.stars());
    return ApiJson.of(message);
  }

  private static Map<String, Object> party(Account account) {
    return Map.of(
        EXTERNAL_ID, account.externalId(), "handle", account.handle(), "name", account.name());
  }

  /** What was published, as a message of the brand. */
  static JsonNode publication(BrandPost post, String connectionId, Account brand) {
    return ApiJson.of(
        Map.of(
            CONNECTION,
            connectionId,
            EXTERNAL_ID,
            post.externalId(),
            "kind",
            "post",
            "actor",
            "agent",
            "author",
            party(brand),
            "body",
            post.body(),
            "language",
            post.language(),
            OCCURRED_AT,
            post.at().toString()));
  }

  /** The same with what the network counted. */
  static JsonNode post(BrandPost post, String connectionId, Instant countedAt) {
    BrandPost.Engagement counted = post.engagement();
    return ApiJson.of(
        Map.of(
            CONNECTION,
            connectionId,
            EXTERNAL_ID,
            post.externalId(),
            "publishedAt",
            post.at().toString(),
            "title",
            post.title(),
            "campaign",
            post.campaign(),
            "cost",
            Map.of("amountMinor", post.costMinor(), "currency", "EUR"),
            "engagement",
            Map.of(
                "countedAt", countedAt.toString(),
                "likes", counted.likes(),
                "shares", counted.shares(),
                "comments", counted.comments(),
                "clicks", counted.clicks(),
                "reach", counted.reach(),
                "impressions", counted.impressions())));
  }

  static JsonNode act(
      String connectionId, String externalId, String act, Instant at, String actor) {
    return ApiJson.object(
        CONNECTION,
        connectionId,
        EXTERNAL_ID,
        externalId,
        "act",
        act,
        OCCURRED_AT,
        at.toString(),
        "actor",
        actor);
  }

  static JsonNode sale(Sale sale, Map<Channel, String> connections) {
    Map<String, @Nullable Object> order = new LinkedHashMap<>();
    order.put("source", Desk.SHOP);
    order.put(EXTERNAL_ID, sale.externalId());
    order.put("kind", sale.kind());
    order.put("currency", sale.currency());
    order.put("amount", sale.amount());
    order.put("margin", sale.margin());
    order.put(OCCURRED_AT, sale.at().toString());
    order.put("customer", customer(sale.person(), sale.by(), connections));
    order.put("refundOf", sale.refundOf());
    order.put("subscription", sale.subscription());
    order.put("period", sale.subscription() == null ? null : "P1M");
    order.put("lines", sale.items().stream().map(MatterJson::line).toList());
    return ApiJson.of(order);
  }

  private static Map<String, Object> line(Sale.Item item) {
    return Map.of(
        "sku", item.sku(),
        "name", item.name(),
        "quantity", item.quantity(),
        "amount", item.amount());
  }

  /** By the account where the shop knows it, else by number. */
  private static Map<String, Object> customer(
      Person person, @Nullable Channel by, Map<Channel, String> connections) {
    if (by == null) {
      return Map.of(
          "number", Map.of("system", Desk.SHOP, "number", person.customerNumber()),
          "email", person.email(),
          "name", person.name());
    }
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("channel", by.json());
    identity.put(EXTERNAL_ID, person.on(by).externalId());
    if (!by.isOneNetwork()) {
      identity.put(CONNECTION, Objects.requireNonNull(connections.get(by)));
    }
    return Map.of("identity", identity);
  }
}
