package io.entente.contacts.order;

import static io.entente.contacts.order.OrderWorld.ORDERS;
import static io.entente.contacts.order.OrderWorld.ofCustomer;
import static io.entente.contacts.order.OrderWorld.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api.Answer;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactOrdersTest {
  private final OrderWorld world = new OrderWorld();

  private String tell(String id, String currency, long amount, String more) {
    return world.taken(
        order(id, ofCustomer("7") + (more.isEmpty() ? "" : "," + more))
            .replace("EUR", currency)
            .replace("4990", String.valueOf(amount)));
  }

  @Test
  void totalsAreExactNetOfRefundsAndByCurrency() {
    String order = tell("1", "GBP", 204_277, "\"margin\":1000");
    tell("2", "GBP", 400_681, "\"decimals\":3");
    tell("3", "GBP", 10_001, "\"decimals\":3,\"kind\":\"refund\",\"refundOf\":\"1\"");
    tell("4", "JPY", 1_250, "");
    tell(
        "5", "GBP", 999, "\"kind\":\"subscription_end\",\"subscription\":\"s\",\"period\":\"P1M\"");

    JsonNode totals = world.ofContact(world.contactOf(order), "").get("totals");

    assertThat(totals.size()).isEqualTo(2);
    JsonNode pounds = totals.get(0);
    assertThat(pounds.get("currency").getStringValue()).isEqualTo("GBP");
    assertThat(pounds.get("decimals").getIntValue()).isEqualTo(3);
    assertThat(pounds.get("net").getLongValue()).isEqualTo(2_042_770 + 400_681 - 10_001);
    assertThat(pounds.get("refunded").getLongValue()).isEqualTo(10_001);
    assertThat(pounds.get("margin").getLongValue()).isEqualTo(10_000);
    assertThat(pounds.get("orders").getLongValue()).isEqualTo(2);
    assertThat(pounds.get("refunds").getLongValue()).isEqualTo(1);
    assertThat(totals.get(1).get("decimals").getIntValue()).isZero();
    assertThat(totals.get(1).get("net").getLongValue()).isEqualTo(1_250);
    Answer detail = world.owner().get(ORDERS + "/" + order);
    assertThat(detail.body().get("refunded").getLongValue()).isEqualTo(1_001);
  }

  @Test
  void oneCurrencyIsOrderByOrderAtTheRateOfItsDayRoundedHalfToEven() {
    String rates =
        """
        {"rates":[{"date":"2026-11-01","from":"USD","to":"EUR","rate":"0.5"},
                  {"date":"2026-11-03","from":"USD","to":"EUR","rate":"0.9"}]}
        """;
    assertThat(world.owner().call("PUT", "/api/v1/rates", rates).status()).isEqualTo(200);
    String first = tell("1", "USD", 5, "");
    tell("2", "USD", 15, "\"precision\":\"day\"");
    tell("3", "USD", 5, "\"kind\":\"refund\"");
    tell("4", "EUR", 100, "");
    tell("5", "GBP", 100, "");

    JsonNode total = world.ofContact(world.contactOf(first), "?currency=EUR").get("inOneCurrency");

    // 2.5 is 2, 7.5 is 8, -2.5 is -2.
    assertThat(total.get("net").getLongValue()).isEqualTo(2 + 8 - 2 + 100);
    assertThat(total.get("converted").getLongValue()).isEqualTo(4);
    assertThat(total.get("withoutRate").getLongValue()).isEqualTo(1);
    String contact = "/api/v1/contacts/" + world.contactOf(first) + "/orders";
    assertThat(world.owner().get(contact + "?currency=EUX").status()).isEqualTo(400);
    assertThat(world.owner().get(contact + "?limit=0").status()).isEqualTo(400);
  }

  @Test
  void sumsThatPass64BitsAreNullAndTheListStaysReadable() {
    String rates =
        """
        {"rates":[{"date":"2026-11-01","from":"JPY","to":"EUR","rate":"1000000000"}]}
        """;
    assertThat(world.owner().call("PUT", "/api/v1/rates", rates).status()).isEqualTo(200);
    String contact = world.contactOf(tell("fine", "JPY", 1, "\"decimals\":6"));
    String yen = order("o%d", ofCustomer("7")).replace("EUR", "JPY");
    String most = yen.replace("4990", "100000000000");
    world.tell(
        IntStream.range(0, 93)
            .mapToObj(most::formatted)
            .collect(Collectors.joining(",", "[", "]")));
    String refund = "\"kind\":\"refund\",\"refundOf\":\"fine\"";
    tell("back", "JPY", 7, refund);
    Answer beyond = world.tell(yen.replace("4990", "100000000001"));
    assertThat(beyond.status()).isEqualTo(422);
    assertThat(beyond.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo("/amount");

    JsonNode orders = world.ofContact(contact, "?currency=EUR");

    JsonNode total = orders.get("totals").get(0);
    assertThat(total.get("gross").isNull()).isTrue();
    assertThat(total.get("net").isNull()).isTrue();
    assertThat(total.get("refunded").getLongValue()).isEqualTo(7_000_000);
    assertThat(total.get("orders").getLongValue()).isEqualTo(94);
    assertThat(orders.get("inOneCurrency").get("net").isNull()).isTrue();
    assertThat(orders.get("inOneCurrency").get("converted").getLongValue()).isEqualTo(95);
    assertThat(orders.get("items").size()).isEqualTo(50);
  }

  @Test
  void whatCameToMergedContactsIsShownAsOnePersons() {
    UUID ada = UUID.fromString(world.contactOf(tell("1", "EUR", 100, "")));
    String other = world.taken(order("2", ofCustomer("8")));
    UUID absorbed = UUID.fromString(world.contactOf(other));

    world.show(absorbed, ada);

    assertThat(world.contactOf(other)).isEqualTo(ada.toString());
    JsonNode merged = world.ofContact(absorbed.toString(), "");
    assertThat(merged.get("items").size()).isEqualTo(2);
    assertThat(merged.get("totals").get(0).get("net").getLongValue()).isEqualTo(5_090);
    assertThat(world.owner().get(ORDERS + "?contact=" + ada).items()).hasSize(2);
    world.show(absorbed, absorbed);
    assertThat(world.ofContact(ada.toString(), "").get("items").size()).isEqualTo(1);
  }

  @Test
  void listsGoPageByPageTheLatestFirstAndNarrowedDown() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.addFirst(
          world.taken(
              order("o" + i, ofCustomer(i % 2 == 0 ? "even" : "odd"))
                  .replace("T09:00", "T09:0" + i / 2)
                  .replace(
                      "shop\",\"externalId",
                      i < 5 ? "shop\",\"externalId" : "till\",\"externalId")));
    }

    assertThat(walk("limit=2")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(walk("limit=200")).isEqualTo(walk("limit=3"));
    assertThat(walk("source=till&limit=1")).containsExactly(expected.get(0), expected.get(1));
    assertThat(walk("from=2026-11-02T08:03:00Z")).containsExactly(expected.get(0));
    assertThat(walk("to=2026-11-02T09:01:00%2B01:00")).hasSize(2);
    String even = world.contactOf(expected.get(0));
    assertThat(walk("limit=1&contact=" + even)).hasSize(4);
    assertThat(walk("limit=1&source=shop&contact=" + even)).hasSize(3);
    assertThat(world.owner().get(ORDERS + "?cursor=AAAA").status()).isEqualTo(400);
    assertThat(world.owner().get(ORDERS + "?from=yesterday").status()).isEqualTo(400);
    assertThat(world.owner().get(ORDERS + "?limit=201").status()).isEqualTo(400);
  }

  private List<String> walk(String query) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Answer page = world.owner().get(ORDERS + "?" + query + cursor);
      assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
      ids.addAll(page.each("id"));
      JsonNode next = page.body().get("next");
      cursor = next.isNull() ? null : "&cursor=" + next.getStringValue();
    }
    return ids;
  }
}
