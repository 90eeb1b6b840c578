package io.entente.kpi.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.OrderKind;
import io.entente.events.OrderState;
import io.entente.events.PersonFacts;
import io.entente.events.Precision;
import io.entente.events.ReviewState;
import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Business;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatingsTest {
  private static final Instant TEN = Instant.parse("2026-03-20T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";
  private static final String RATINGS = "/api/v1/kpis/ratings";

  private final Business business = new Business();
  private final EventJson json = RunningKpi.shared().bean(EventJson.class);
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void theNewestVersionOfAReviewCountsAtItsDate() {
    Business.tell(
        review("edited", 2, false, Channel.REVIEWS, TEN.plusSeconds(60), 5, null),
        review("edited", 1, false, Channel.REVIEWS, TEN, 1, null),
        review("next month", 1, false, Channel.REVIEWS, TEN, 1, null),
        review("next month", 2, false, Channel.REVIEWS, TEN.plus(Duration.ofDays(30)), 1, null),
        review("withdrawn", 1, false, Channel.REVIEWS, TEN, 1, null),
        review("withdrawn", 2, true, Channel.REVIEWS, TEN, 1, null),
        review("kept", 1, false, Channel.X, TEN, 2, null));

    JsonNode report = report("", 2);
    assertThat(mean(report.get("total"))).isEqualTo(3.5);
    List<Long> distribution = new ArrayList<>();
    report
        .get("total")
        .get("distribution")
        .values()
        .forEach(it -> distribution.add(it.get("reviews").getLongValue()));
    assertThat(distribution).containsExactly(0L, 1L, 0L, 0L, 1L);
    assertThat(report.get("definition").get("words").getStringValue()).contains("newest version");
    assertThat(mean(item(report, "reviews"))).isEqualTo(5);
    assertThat(mean(report("&stars=2", 1).get("total"))).isEqualTo(2);
    assertThat(report("&channel=email", 0).get("total").get("mean").isNull()).isTrue();
  }

  @Test
  void reviewsAreToldApartByWhatIsToldOfTheirOrdersWhicheverComesFirst() {
    Business.tell(
        order("o1", 2, Map.of("late", "true", "carrier", "bike")),
        order("o1", 1, Map.of("late", "false")),
        order("o2", 1, Map.of("late", "false")),
        review("a", 1, false, Channel.REVIEWS, TEN, 1, "o1"),
        review("b", 1, false, Channel.REVIEWS, TEN, 4, "o2"),
        review("c", 1, false, Channel.REVIEWS, TEN, 5, "o3"),
        review("d", 1, false, Channel.REVIEWS, TEN, 3, null),
        order("o3", 1, Map.of("late", "false")));

    String byLate = "&by=order_attribute&attribute=late";
    JsonNode report =
        Awaitility.await("the orders")
            .atMost(Duration.ofMinutes(2))
            .until(() -> report(byLate, 4), it -> it.get("items").size() == 3);
    assertThat(mean(item(report, "true"))).isEqualTo(1);
    assertThat(mean(item(report, "false"))).isEqualTo(4.5);
    assertThat(mean(item(report, null))).isEqualTo(3);
    assertThat(mean(report("&orderAttribute=late:false&orderAttribute=late:true", 3).get("total")))
        .isCloseTo(10 / 3.0, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(
            mean(report("&orderAttribute=late:true&orderAttribute=carrier:bike", 1).get("total")))
        .isEqualTo(1);
    assertThat(report("&orderAttribute=late:TRUE", 0).get("items").size()).isZero();
    assertThat(listed("&orderAttribute=late:false")).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void aMergeMovesReviewsWithThePersonAndChangesNoTotal() {
    Business.tell(
        business.mapping("customer of a", "ada", 1),
        business.mapping("customer of b", "grace", 1),
        facts("ada", 1, "ad", "Autumn"),
        facts("grace", 1, "referral", null),
        business.served("first", "customer of a", Channel.X, 1, TEN.minusSeconds(60)),
        review("a", 1, false, Channel.REVIEWS, TEN, 1, null),
        review("b", 1, false, Channel.REVIEWS, TEN, 5, null));
    JsonNode bySource =
        Awaitility.await("who the customers are")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> report("&by=source", 2),
                it -> it.get("items").size() == 2 && !it.get("items").get(0).get("value").isNull());
    assertThat(mean(item(bySource, "ad"))).isEqualTo(1);
    assertThat(mean(item(report("&by=campaign&source=ad", 1), "Autumn"))).isEqualTo(1);
    JsonNode byAgent =
        Awaitility.await("who answered")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> report("&by=agent", 2), it -> !it.get("items").get(1).get("value").isNull());
    assertThat(mean(item(byAgent, CycleWorld.ada().toString()))).isEqualTo(1);

    Business.tell(business.mapping("customer of b", "ada", 2));

    Awaitility.await("the merge")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(mean(item(report("&by=source", 2), "ad"))).isEqualTo(3));
    assertThat(listed("&contact=" + Business.id("ada"))).containsExactlyInAnyOrder("a", "b");
    assertThat(listed("&source=referral")).isEmpty();
  }

  @Test
  void theStretchLeadsToReviews() {
    List<String> plan =
        RunningKpi.shared()
            .sql()
            .list(
                "explain "
                    + RatingStore.COUNT.formatted(
                        RatingDimension.AGENT.column(), " and person_facts.source in ('ad')"),
                row -> row.textOrNull("key") + " " + row.textOrNull("type"),
                business.workspaceId(),
                TEN,
                TEN.plusSeconds(60));

    assertThat(plan).isNotEmpty().noneMatch(it -> it.endsWith("ALL") || it.endsWith("index"));
    assertThat(plan).noneMatch(it -> it.startsWith("null"));
  }

  @Test
  void whatCannotBeMeantIsRefusedWithItsPlace() {
    Api.Answer answer =
        api.get(RATINGS + "?" + MARCH + "&by=order_attribute&stars=6&orderAttribute=late&source=A");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .contains("?attribute is required")
        .contains("?stars must be from 1 to 5")
        .contains("?orderAttribute must be a name and a value")
        .contains("?source is no source");
    String injected = "&by=order_attribute&attribute=late%22)--";
    assertThat(api.get(RATINGS + "?" + MARCH + injected).errors()).contains("?attribute must be");
  }

  private OutgoingEvent review(
      String name,
      long version,
      boolean removed,
      Channel channel,
      Instant at,
      int stars,
      @Nullable String order) {
    ReviewState state =
        new ReviewState(
            business.workspaceId(),
            Business.id(name),
            version,
            removed,
            channel,
            CycleWorld.connection(channel),
            Business.id("customer of " + name),
            at,
            stars,
            order == null ? null : Business.id(order));
    return new OutgoingEvent(
        Topics.REVIEWS, state.key(), json.encode(state), business.workspaceId());
  }

  private OutgoingEvent order(String name, long version, Map<String, String> attributes) {
    OrderState state =
        new OrderState(
            business.workspaceId(),
            Business.id(name),
            null,
            version,
            OrderKind.ORDER,
            "shop",
            "EUR",
            2,
            4_990,
            null,
            TEN,
            LocalDate.of(2026, 3, 20),
            Precision.INSTANT,
            null,
            null,
            attributes);
    return new OutgoingEvent(
        Topics.ORDERS, state.key(), json.encode(state), business.workspaceId());
  }

  private OutgoingEvent facts(
      String contact, long version, String source, @Nullable String campaign) {
    PersonFacts state =
        new PersonFacts(
            business.workspaceId(), Business.id(contact), version, null, source, null, campaign);
    return new OutgoingEvent(
        Topics.PERSON_FACTS, state.key(), json.encode(state), business.workspaceId());
  }

  /** The report, once it counts so many reviews. */
  private JsonNode report(String query, long reviews) {
    return Awaitility.await(reviews + " reviews of " + query)
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> api.get(RATINGS + "?" + MARCH + query).body(),
            it -> it.get("total").get("reviews").getLongValue() == reviews);
  }

  private static double mean(JsonNode rated) {
    return rated.get("mean").getDoubleValue();
  }

  private static JsonNode item(JsonNode report, @Nullable String value) {
    for (JsonNode item : report.get("items").values()) {
      JsonNode found = item.get("value");
      if (value == null
          ? found.isNull()
          : !found.isNull() && value.equals(found.getStringValue())) {
        return item.get("rated");
      }
    }
    throw new AssertionError("Nothing of " + value);
  }

  /** Names of all reviews behind a figure, read in the smallest pages. */
  private List<String> listed(String query) {
    Map<UUID, String> names =
        Map.of(
            Business.id("a"),
            "a",
            Business.id("b"),
            "b",
            Business.id("c"),
            "c",
            Business.id("d"),
            "d");
    List<String> listed = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.get(RATINGS + "/reviews?limit=1&" + MARCH + query + cursor).body();
      for (JsonNode it : page.get("items").values()) {
        listed.add(names.get(UUID.fromString(it.get("interactionId").getStringValue())));
      }
      JsonNode next = page.get("next");
      cursor = next.isNull() ? null : "&cursor=" + next.getStringValue();
    }
    return listed;
  }
}
