package io.entente.contacts.order;

import static io.entente.contacts.order.OrderWorld.ORDERS;
import static io.entente.contacts.order.OrderWorld.ofCustomer;
import static io.entente.contacts.order.OrderWorld.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.events.OrderKind;
import io.entente.events.OrderState;
import io.entente.events.Topics;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeOrdersTest {
  private final OrderWorld world = new OrderWorld();

  @Test
  void anOrderIsKeptAsItWasToldAndOthersAreTold() {
    String id =
        world.taken(
            order(
                "1001",
                """
                "margin":-120,"precision":"day",
                "lines":[{"sku":"85123A","quantity":6,"amount":1530},
                         {"name":"Voucher 🎁","quantity":1,"amount":-500}]
                """));

    JsonNode detail = world.owner().get(ORDERS + "/" + id).body();
    JsonNode order = detail.get("order");
    assertThat(order.get("kind").getStringValue()).isEqualTo("order");
    assertThat(order.get("amount").getLongValue()).isEqualTo(4_990);
    assertThat(order.get("decimals").getIntValue()).isEqualTo(2);
    assertThat(order.get("margin").getLongValue()).isEqualTo(-120);
    assertThat(order.get("occurredAt").getStringValue()).isEqualTo("2026-11-02T08:00:00Z");
    assertThat(order.get("occurredOn").getStringValue()).isEqualTo("2026-11-02");
    assertThat(order.get("contactId").isNull()).isTrue();
    assertThat(detail.get("lines").size()).isEqualTo(2);
    assertThat(detail.get("lines").get(1).get("name").getStringValue()).isEqualTo("Voucher 🎁");
    OrderState told = world.told(id).getFirst();
    assertThat(told.amount()).isEqualTo(4_990);
    assertThat(told.contactId()).isNull();
    assertThat(told.version()).isEqualTo(1);
  }

  @Test
  void whatElseIsToldOfAnOrderIsKeptAndToldOn() {
    String id =
        world.taken(order("1001", "\"attributes\":{\"late\":\"true\",\"carrier\":\"bike\"}"));

    JsonNode kept = world.owner().get(ORDERS + "/" + id).body().get("attributes");
    assertThat(kept.get("late").getStringValue()).isEqualTo("true");
    assertThat(world.told(id).getFirst().attributes())
        .isEqualTo(Map.of("late", "true", "carrier", "bike"));
    assertThat(
            world
                .tell(order("1001", "\"attributes\":{\"carrier\":\"bike\",\"late\":\"true\"}"))
                .text("outcome"))
        .isEqualTo("unchanged");

    world.taken(order("1001", "\"version\":2"));
    assertThat(world.owner().get(ORDERS + "/" + id).body().get("attributes").size()).isZero();
    for (String bad :
        List.of("{\"a b\":\"1\"}", "{\"late\":\" \"}", "{\"late\":null}", "{\"late\":1}")) {
      assertThat(world.tell(order("1002", "\"attributes\":" + bad)).status())
          .as(bad)
          .isBetween(400, 422);
    }
  }

  @Test
  void theHighestVersionIsKeptWhateverTheOrderInWhichTheyCome() {
    String id = world.taken(order("1001", "\"version\":2"));

    assertThat(world.tell(order("1001", "\"version\":2")).text("outcome")).isEqualTo("unchanged");
    assertThat(world.tell(order("1001", "\"version\":1")).text("outcome")).isEqualTo("outdated");
    Answer otherwise = world.tell(order("1001", "\"version\":2,\"margin\":1"));
    assertThat(otherwise.status()).isEqualTo(409);
    assertThat(otherwise.text("code")).isEqualTo("order_version_taken");
    assertThat(world.told(id)).hasSize(1);

    Answer corrected = world.tell(order("1001", "\"version\":5,\"margin\":700"));
    assertThat(corrected.text("outcome")).isEqualTo("replaced");
    assertThat(world.told(id)).extracting(OrderState::version).containsExactly(1L, 2L);
    assertThat(world.told(id).getLast().margin()).isEqualTo(700);
    assertThat(world.count("customer_order")).isEqualTo(1);
  }

  @Test
  void ofABulkTheBadOnesAreRejectedAndTheOthersTaken() {
    Answer answer =
        world.tell(
            "["
                + String.join(
                    ",",
                    order("1", ofCustomer("17850")),
                    order("2", "\"kind\":\"refund\",\"refundOf\":\"1\"").replace("EUR", "EUX"),
                    order("1", ofCustomer("17850")),
                    order("1", ""),
                    order("1", "\"version\":2," + ofCustomer("17850")),
                    order("3", "").replace("\"amount\"", "\"total\""))
                + "]");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("accepted").getIntValue()).isEqualTo(3);
    assertThat(outcomes(answer))
        .containsExactly("created", "/1/currency", "unchanged", "409", "replaced", "400");
    assertThat(world.count("customer_order")).isEqualTo(1);
    assertThat(world.count("contact")).isEqualTo(1);
  }

  private static List<String> outcomes(Answer answer) {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode result : answer.body().get("results").values()) {
      JsonNode problem = result.get("problem");
      if (problem.isNull()) {
        outcomes.add(result.get("outcome").getStringValue());
      } else if (problem.get("status").getIntValue() == 422) {
        outcomes.add(problem.get("errors").get(0).get("pointer").getStringValue());
      } else {
        outcomes.add(String.valueOf(problem.get("status").getIntValue()));
      }
    }
    return outcomes;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /currency               | "currency":"ZZZ"
          /currency               | "currency":"XXX"
          /currency               | "currency":"eur"
          /decimals               | "decimals":1
          /decimals               | "decimals":7
          /amount                 | "amount":-1
          /amount                 | "amount":1000000000001
          /margin                 | "currency":"JPY","margin":-100000000001
          /amount                 | "amount":null
          /amount                 | "amount":"12"
          /amount                 | "amount":12.5
          /version                | "version":0
          /source                 | "source":" "
          /occurredAt             | "occurredAt":"2026-11-02T09:00:00"
          /occurredAt             | "occurredAt":"2026-02-30T09:00:00Z"
          /occurredAt             | "occurredAt":"1989-12-31T23:59:59Z"
          /occurredAt             | "occurredAt":"2199-01-01T00:00:00Z"
          /refundOf               | "refundOf":"1"
          /period                 | "period":"P1M"
          /subscription           | "kind":"subscription_start","period":"P1M"
          /period                 | "kind":"subscription_start","subscription":"s"
          /period                 | "kind":"subscription_start","subscription":"s","period":"P0D"
          /customer/name          | "customer":{"name":"Ada\\nLovelace"}
          /customer/email         | "customer":{"email":"ada"}
          /customer/number/number | "customer":{"number":{"system":"Shop!","number":"1"}}
          /customer/identity/connectionId | "customer":{"identity":{"channel":"forum","externalId":"1"}}
          /customer/contactId     | "customer":{"contactId":"0198a5b0-7c00-7000-8000-0000000000ad"}
          /lines/0/sku            | "lines":[{"quantity":1}]
          """)
  void whatMakesNoSenseIsRefusedWithItsPlace(String pointer, String field) {
    String name = field.substring(1, field.indexOf('"', 1));
    String json =
        """
        {"source":"shop","externalId":"1","currency":"EUR","amount":1,
         "occurredAt":"2026-11-02T09:00:00Z"}
        """
            .replaceFirst("\"" + name + "\":(\"[^\"]*\"|[0-9]+),?", "")
            .replaceFirst(",?\\s*}", "," + Matcher.quoteReplacement(field) + "}");

    Answer answer = world.tell(json);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
    assertThat(answer.body().get("errors").get(0).get("pointer").getStringValue())
        .isEqualTo(pointer);
    assertThat(world.count("customer_order")).isZero();
  }

  @Test
  void onlyOwnersAndAdminsTellAndOthersSeeTheirOwnWorkspaceAlone() {
    String id = world.taken(order("1001", ofCustomer("17850")));
    String contact = world.contactOf(id);
    Api agent = new Api(world.workspaceId(), Role.AGENT);
    OrderWorld other = new OrderWorld();

    assertThat(agent.call("POST", ORDERS, order("1002", "")).status()).isEqualTo(403);
    assertThat(agent.get(ORDERS + "/" + id).status()).isEqualTo(200);
    assertThat(other.owner().get(ORDERS + "/" + id).status()).isEqualTo(404);
    assertThat(other.owner().get("/api/v1/contacts/" + contact + "/orders").status())
        .isEqualTo(404);
    assertThat(other.owner().get(ORDERS + "?contact=" + contact).items()).isEmpty();
    Answer stolen = other.tell(order("1", "\"customer\":{\"contactId\":\"" + contact + "\"}"));
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(other.count("customer_order")).isZero();
  }

  @Test
  void replicasThatAreToldTheSameAtOnceKeepEachOrderAndMakeEachCustomerOnce() throws Exception {
    List<String> orders =
        IntStream.range(0, 60).mapToObj(i -> order("o" + i, ofCustomer("c" + i / 2))).toList();
    List<Future<?>> replicas = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int replica = 0; replica < 4; replica++) {
        Random random = new Random(replica);
        replicas.add(
            threads.submit(() -> {
              List<String> shuffled = new ArrayList<>(orders);
              Collections.shuffle(shuffled, random);
              for (int from = 0; from < 60; from += 20) {
                String bulk = "[" + String.join(",", shuffled.subList(from, from + 20)) + "]";
                assertThat(world.tell(bulk).body().get("accepted").getIntValue()).isEqualTo(20);
              }
            }));
      }
    }
    for (Future<?> replica : replicas) {
      replica.get();
    }

    assertThat(world.count("customer_order")).isEqualTo(60);
    assertThat(world.count("contact")).isEqualTo(30);
    assertThat(world.count("contact_point")).isEqualTo(30);
    assertThat(
            RunningContacts.shared()
                .sql()
                .number(
                    "select count(*) from outbox where scope = ? and topic = ?",
                    world.workspaceId(),
                    Topics.ORDERS))
        .isEqualTo(60);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheBulk() {
    assertThat(statementsOf(300)).isEqualTo(statementsOf(3)).isLessThan(30);
  }

  private long statementsOf(int orders) {
    List<ToldOrder> told = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      Customer customer =
          new Customer(
              null,
              i % 3 == 0 ? new Customer.CustomerNumber("shop", orders + "-" + i) : null,
              null,
              "guest" + i + "@example.org",
              null);
      told.add(told(orders + "-" + i, OrderKind.ORDER, customer, null));
      told.add(told(orders + "-r" + i, OrderKind.REFUND, null, orders + "-" + i));
    }
    RunningContacts contacts = RunningContacts.shared();
    return contacts
        .transactions()
        .write(() -> {
          long before = questions();
          Newest newest = new Newest(Map.of());
          told.forEach(newest::take);
          contacts
              .bean(WriteOrders.class)
              .write(world.workspaceId(), newest, told.getFirst().time().at());
          return questions() - before - 1;
        });
  }

  private ToldOrder told(String id, OrderKind kind, Customer customer, String refundOf) {
    UUID workspace = world.workspaceId();
    NewOrder order =
        new NewOrder(
            "shop",
            id,
            kind,
            null,
            "EUR",
            null,
            100L,
            null,
            "2026-11-02T09:00:00Z",
            null,
            customer,
            refundOf,
            null,
            null,
            List.of(new OrderLine("sku", null, 1L, 100L)),
            null);
    return ToldOrder.of(workspace, order, "0".repeat(64));
  }

  private static long questions() {
    return RunningContacts.shared()
        .sql()
        .first("show session status like 'Questions'", row -> row.number("Value"))
        .orElseThrow();
  }
}
