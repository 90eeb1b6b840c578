package io.entente.contacts.order;

import static io.entente.contacts.order.OrderWorld.ofCustomer;
import static io.entente.contacts.order.OrderWorld.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api.Answer;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
  private final OrderWorld world = new OrderWorld();

  private String tell(String customer, String kind, String subscription, String day) {
    String id = kind + subscription + day;
    return world.taken(
        order(
                id,
                ofCustomer(customer)
                    + ",\"kind\":\"subscription_"
                    + kind
                    + "\",\"period\":\"P1M\",\"subscription\":\""
                    + subscription
                    + "\"")
            .replace("2026-11-02", day));
  }

  private Map<String, JsonNode> of(String contact) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (String next = ""; next != null; ) {
      Answer page =
          world.owner().get("/api/v1/contacts/" + contact + "/subscriptions?limit=1" + next);
      page.items().forEach(it -> found.put(it.get("subscription").getStringValue(), it));
      next = page.body().get("next").isNull() ? null : "&cursor=" + page.text("next");
    }
    return found;
  }

  @Test
  void whetherOneGoesOnFollowsFromAllThatWasTold() {
    String order = tell("7", "start", "paper", "2026-01-31");
    // Told late: what happened counts, not what was told last.
    tell("7", "end", "paper", "2026-04-15");
    tell("7", "renewal", "paper", "2026-03-31");
    tell("8", "start", "radio", "2026-01-10");
    String other = tell("8", "renewal", "radio", "2026-02-10");
    String guest = world.taken(order("once", ofCustomer("7")));
    assertThat(guest).isNotEmpty();

    JsonNode paper = of(world.contactOf(order)).get("paper");
    assertThat(paper.get("state").getStringValue()).isEqualTo("ended");
    assertThat(paper.get("endedAt").getStringValue()).isEqualTo("2026-04-15T08:00:00Z");
    assertThat(paper.get("paidUntil").getStringValue()).isEqualTo("2026-04-30");
    assertThat(paper.get("renewals").getIntValue()).isEqualTo(1);
    JsonNode radio = of(world.contactOf(other)).get("radio");
    assertThat(radio.get("state").getStringValue()).isEqualTo("active");
    assertThat(radio.get("startedAt").getStringValue()).isEqualTo("2026-01-10T08:00:00Z");
    assertThat(radio.get("endedAt").isNull()).isTrue();
    assertThat(radio.get("paidUntil").getStringValue()).isEqualTo("2026-03-10");
    assertThat(radio.get("amount").getLongValue()).isEqualTo(4_990);
  }

  @Test
  void thoseOfMergedContactsAreOnePersons() {
    String ada = world.contactOf(tell("7", "start", "paper", "2026-01-31"));
    String absorbed = world.contactOf(tell("8", "start", "radio", "2026-01-10"));

    world.show(UUID.fromString(absorbed), UUID.fromString(ada));

    assertThat(of(absorbed)).containsOnlyKeys("paper", "radio");
    List<Integer> refused = new ArrayList<>();
    for (String path :
        List.of(UUID.randomUUID() + "/subscriptions", ada + "/subscriptions?limit=0")) {
      refused.add(world.owner().get("/api/v1/contacts/" + path).status());
    }
    assertThat(refused).containsExactly(404, 400);
  }
}
