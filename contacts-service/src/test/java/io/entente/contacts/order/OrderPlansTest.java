package io.entente.contacts.order;

import static io.entente.contacts.order.OrderWorld.order;

import io.entente.contacts.Plans;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.order.OrderReadStore.Place;
import io.entente.events.Ids;
import io.entente.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderPlansTest {
  private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
  private static final OrderWorld WORLD = new OrderWorld();
  private static final UUID WORKSPACE = WORLD.workspaceId();

  private final Plans plans = Plans.shared();

  @BeforeAll
  static void take() {
    for (OrderWorld each : List.of(WORLD, new OrderWorld())) {
      List<String> orders = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        String customer =
            i % 2 == 0
                ? OrderWorld.ofCustomer("c" + i / 20)
                : "\"customer\":{\"email\":\"guest" + i / 20 + "@example.org\"}";
        orders.add(
            order(
                    "o" + i,
                    customer
                        + ",\"kind\":\"subscription_renewal\",\"period\":\"P1M\""
                        + ",\"subscription\":\"s"
                        + i / 10
                        + "\",\"lines\":[{\"sku\":\"1\",\"quantity\":1}]")
                .replace("T09:00", "T0%d:%02d".formatted(i % 9, i % 60)));
      }
      each.tell("[" + String.join(",", orders) + "]");
    }
    RunningContacts.shared()
        .sql()
        .list(
            "analyze table customer_order, order_waiting, order_lines, contact_point, exchange_rate",
            row -> row.text("Msg_text"));
  }

  private static UUID id(int order) {
    return Ids.order(WORKSPACE, "shop", "o" + order);
  }

  private static Object[] ids(int count) {
    List<Object> parameters = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> parameters.add(id(i)));
    parameters.add(WORKSPACE);
    return parameters.toArray();
  }

  private static Object[] and(Object[] head, Object... tail) {
    List<Object> all = new ArrayList<>(Arrays.asList(head));
    all.addAll(Arrays.asList(tail));
    return all.toArray();
  }

  @Test
  void aPageReadsNoMoreThanItShows() {
    Object[] place = {EVER, NEVER, Place.FIRST.occurredAt(), Place.FIRST.occurredAt(), id(1), 51};
    UUID contact = UUID.fromString(WORLD.contactOf(id(0).toString()));

    plans.assertReadsInOrder(OrderReadStore.LATEST, and(new Object[] {WORKSPACE}, place));
    plans.assertReadsInOrder(
        OrderReadStore.OF_SOURCE, and(new Object[] {WORKSPACE, "shop"}, place));
    plans.assertReadsInOrder(
        OrderReadStore.OF_HOME, and(new Object[] {WORKSPACE, contact, "shop", "shop"}, place));
  }

  @Test
  void ofOnePersonOnlyThatPersonsOrdersAreRead() {
    UUID contact = UUID.fromString(WORLD.contactOf(id(0).toString()));

    plans.assertReadsFew(20, TotalStore.TOTALS.formatted(Sql.in(1)), WORKSPACE, contact);
    plans.assertReadsFew(20, TotalStore.AMOUNTS.formatted(Sql.in(1)), WORKSPACE, contact);
    plans.assertReadsFew(
        20,
        SubscriptionStore.OF_HOMES.formatted(Sql.in(1)),
        WORKSPACE,
        contact,
        new UUID(0, 0),
        51);
    plans.assertReadsFew(
        20,
        SubscriptionStore.EVENTS.formatted(Sql.in(1)),
        WORKSPACE,
        Ids.subscription(WORKSPACE, "shop", "s1"));
    plans.assertReadsFew(1, OrderReadStore.FIND, WORKSPACE, id(1));
    plans.assertReadsFew(1, OrderReadStore.LINES, WORKSPACE, id(1));
    plans.assertReadsFew(2, OrderReadStore.REFUNDED, WORKSPACE, id(1), "EUR");
  }

  @Test
  void theOrdersOfABulkAreLookedUp() {
    String values = Sql.values(300, 1);

    plans.assertReadsFew(300, OrderStore.LOCK.formatted(values), ids(300));
    plans.assertReadsFew(300, AttachmentStore.STANDING.formatted(values), ids(300));
    plans.assertReadsFew(300, AttachmentStore.THROUGH.formatted(values), and(ids(300), 1_000));
    plans.assertReadsFew(300, OrderStore.STATES.formatted(values), ids(300));
    plans.assertReadsFew(300, ProofStore.ORDERS.formatted(values), ids(300));
    plans.assertReadsFew(300, ProofStore.IDENTITIES.formatted(values), ids(300));
    plans.assertReadsFew(300, ProofStore.SUBSCRIPTIONS.formatted(values), ids(300));
    plans.assertReadsFew(300, WaitingStore.LOCK.formatted(values), ids(300));
    plans.assertReadsFew(300, WaitingStore.AWAITED.formatted(values), ids(300));
    plans.assertReadsFew(
        2,
        ProofStore.POINTS.formatted(Sql.values(1, 4)),
        id(1),
        "email",
        "",
        "guest1@example.org",
        WORKSPACE);
  }
}
