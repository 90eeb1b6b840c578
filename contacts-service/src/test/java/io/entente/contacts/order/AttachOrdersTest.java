package io.entente.contacts.order;

import static io.entente.contacts.order.OrderWorld.ofCustomer;
import static io.entente.contacts.order.OrderWorld.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.Linking;
import io.entente.contacts.point.PointKey;
import io.entente.events.OrderState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttachOrdersTest {
  private static final String ADAS_MAIL = "\"customer\":{\"email\":\"Ada@Example.org\"}";

  private final OrderWorld world = new OrderWorld();

  @Test
  void aCustomerNumberIsOneContactForEver() {
    String first = world.taken(order("1", ofCustomer("00042")));
    String second = world.taken(order("2", ofCustomer("00042")));
    String other = world.taken(order("3", ofCustomer("42")));

    assertThat(world.contactOf(first)).isNotNull().isEqualTo(world.contactOf(second));
    assertThat(world.contactOf(other)).isNotNull().isNotEqualTo(world.contactOf(first));
    assertThat(world.count("contact")).isEqualTo(2);
    assertThat(world.owner().get("/api/v1/contacts?query=00042").each("id"))
        .containsExactly(world.contactOf(first));
  }

  @Test
  void whatSomebodyBuysWhoLostTheirNumberAndWasErasedIsNobodys() {
    String contact = world.contactOf(world.taken(order("1", ofCustomer("00042"))));
    String path = "/api/v1/contacts/" + contact;
    String number = world.owner().get(path).body().get("points").get(0).get("id").getStringValue();
    assertThat(world.owner().call("DELETE", path + "/points/" + number, "").status())
        .isEqualTo(200);
    assertThat(
            world
                .owner()
                .post(path + "/erasures", "{\"confirmation\":\"" + contact + "\"}")
                .status())
        .isEqualTo(202);

    assertThat(world.contactOf(world.taken(order("2", ofCustomer("00042"))))).isNull();
    assertThat(world.count("contact_point")).isZero();
    assertThat(world.count("match_key")).isZero();
  }

  @Test
  void aGuestsOrderComesToWhoProvesTheAddressAndItsRefundFollows() {
    String refund = world.taken(order("R", "\"kind\":\"refund\",\"refundOf\":\"1\""));
    String guest = world.taken(order("1", ADAS_MAIL));
    UUID ada = world.contact("Ada");

    world.add(ada, "ada@example.org", false);
    assertThat(world.contactOf(guest)).isNull();
    world.add(ada, "ada@example.org", true);

    assertThat(world.contactOf(guest)).isEqualTo(ada.toString());
    assertThat(world.contactOf(refund)).isEqualTo(ada.toString());
    assertThat(world.told(refund)).extracting(OrderState::contactId).containsExactly(null, ada);
    assertThat(world.told(refund)).extracting(OrderState::version).containsExactly(1L, 2L);
    assertThat(world.count("order_waiting")).isZero();
    assertThat(world.contactOf(world.taken(order("2", ADAS_MAIL)))).isEqualTo(ada.toString());
  }

  @Test
  void whatSeveralPeopleAreKnownByIsTheirsOnceTheyAreOne() {
    UUID ada = world.contact("Ada");
    UUID grace = world.contact("Grace");
    world.add(ada, "ada@example.org", true);
    world.add(grace, "ada@example.org", true);
    String guest = world.taken(order("1", ADAS_MAIL));

    // The rule that joins who has the same address runs beside.
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> assertThat(world.contactOf(guest)).isIn(ada.toString(), grace.toString()));
    String shared = world.taken(order("2", "\"customer\":{\"email\":\"info@example.org\"}"));
    world.add(ada, "info@example.org", true);
    assertThat(world.contactOf(shared)).isNull();
  }

  @Test
  void whatIsNoLongerAnotherOnesProvesSomethingAgain() {
    for (String doubtless : List.of("delete", "{\"shared\":true}", "{\"verified\":false}")) {
      OrderWorld shop = new OrderWorld();
      UUID ada = shop.contact("Ada");
      UUID grace = shop.contact("Grace");
      for (UUID contact : List.of(ada, grace)) {
        // Another number each, so that no rule joins them.
        shop.number(contact, contact.toString());
        shop.add(contact, "ada@example.org", true);
      }
      String guest = shop.taken(order("1", ADAS_MAIL));
      assertThat(shop.contactOf(guest)).isNull();
      String point =
          "/api/v1/contacts/" + grace + "/points/" + PointKey.email("ada@example.org").id();

      Answer answer =
          doubtless.equals("delete")
              ? shop.owner().delete(point)
              : shop.owner().patch(point, doubtless);

      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
      assertThat(shop.contactOf(guest)).isEqualTo(ada.toString());
    }
  }

  @Test
  void anOrderComesToTheContactOfAnIdentityOnceItIsSeen() {
    LinkWorld people = new LinkWorld();
    OrderWorld shop = new OrderWorld(people.workspaceId());
    String named = "\"customer\":{\"identity\":{\"channel\":\"mastodon\",\"externalId\":\"1001\"}}";
    String before = shop.taken(order("1", named));

    new Linking().link(people.message(LinkWorld.ADA, LinkWorld.T0));
    String after = shop.taken(order("2", named));

    String ada =
        RunningContacts.shared()
            .sql()
            .first(
                "select contact_id from identity where workspace_id = ? and id = ?",
                row -> row.text("contact_id"),
                people.workspaceId(),
                people.identityId(LinkWorld.ADA))
            .orElseThrow();
    assertThat(shop.contactOf(after)).isEqualTo(ada);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(shop.contactOf(before)).isEqualTo(ada));
  }

  @Test
  void aSubscriptionIsThatOfWhoBeganItWhateverComesFirst() {
    String monthly = "\"subscription\":\"S-1\",\"period\":\"P1M\"";
    String renewal = world.taken(order("2", "\"kind\":\"subscription_renewal\"," + monthly));
    String start =
        world.taken(
            order("1", "\"kind\":\"subscription_start\"," + monthly + "," + ofCustomer("7")));
    String end = world.taken(order("3", "\"kind\":\"subscription_end\"," + monthly));

    String customer = world.contactOf(start);
    assertThat(world.contactOf(renewal)).isNotNull().isEqualTo(customer);
    assertThat(world.contactOf(end)).isEqualTo(customer);
    assertThat(world.ofContact(customer, "").get("totals").get(0).get("net").getLongValue())
        .isEqualTo(2 * 4_990);
  }

  @Test
  void aCorrectionNamesTheCustomerAnew() {
    String id = world.taken(order("1", ofCustomer("7")));
    String wrong = world.contactOf(id);

    world.taken(order("1", "\"version\":2," + ofCustomer("8")));
    assertThat(world.contactOf(id)).isNotNull().isNotEqualTo(wrong);
    assertThat(world.ofContact(wrong, "").get("totals").size()).isZero();

    world.taken(order("1", "\"version\":3"));
    assertThat(world.contactOf(id)).isNull();
  }

  @Test
  void whatCameThroughAnOrderFollowsItsCorrections() {
    String monthly = "\"subscription\":\"S-1\",\"period\":\"P1M\"";
    String began = "\"kind\":\"subscription_start\"," + monthly;
    String renewed = "\"kind\":\"subscription_renewal\"," + monthly;
    String start = world.taken(order("1", began + "," + ofCustomer("7")));
    String renewal = world.taken(order("2", renewed));
    String refund = world.taken(order("3", "\"kind\":\"refund\",\"refundOf\":\"2\""));
    String named =
        world.taken(order("4", "\"kind\":\"refund\",\"refundOf\":\"1\"," + ofCustomer("7")));
    UUID wrong = UUID.fromString(world.contactOf(refund));

    world.taken(order("1", "\"version\":2," + began + "," + ofCustomer("8")));

    UUID right = UUID.fromString(world.contactOf(start));
    assertThat(right).isNotEqualTo(wrong);
    for (String follows : List.of(renewal, refund)) {
      assertThat(world.told(follows))
          .extracting(OrderState::contactId)
          .containsExactly(wrong, right);
      assertThat(world.told(follows)).extracting(OrderState::version).isSorted();
    }
    assertThat(world.contactOf(named)).isEqualTo(wrong.toString());
    assertThat(world.ofContact(wrong.toString(), "").get("items").size()).isEqualTo(1);
    assertThat(world.count("order_waiting")).isZero();
    String next = world.taken(order("5", renewed));
    assertThat(world.contactOf(next)).isEqualTo(right.toString());

    world.taken(order("1", "\"version\":3," + began));
    for (String open : List.of(start, renewal, refund, next)) {
      assertThat(world.contactOf(open)).isNull();
    }
    world.taken(order("1", "\"version\":4," + began + "," + ofCustomer("7")));
    for (String owned : List.of(start, renewal, refund, next)) {
      assertThat(world.contactOf(owned)).isEqualTo(wrong.toString());
    }
  }

  @Test
  void aCorrectionThatIsTakenInTogetherWithWhatHangsOnItTakesItAlong() {
    String refund = "\"kind\":\"refund\",\"refundOf\":\"1\"";
    world.taken(order("1", ofCustomer("7")));
    String back = world.taken(order("2", refund));

    world.tell(
        "[%s,%s]"
            .formatted(
                order("2", "\"version\":2," + refund),
                order("1", "\"version\":2," + ofCustomer("8"))));

    String eight = world.contactOf(world.taken(order("3", ofCustomer("8"))));
    assertThat(world.contactOf(back)).isEqualTo(eight);
    world.taken(order("1", "\"version\":3,\"margin\":10," + ofCustomer("8")));
    assertThat(world.told(back)).hasSize(2);
  }
}
