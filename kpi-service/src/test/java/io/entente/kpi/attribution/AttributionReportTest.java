package io.entente.kpi.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.Business;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AttributionReportTest {
  private static final Instant ORDERED = Instant.parse("2026-03-20T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";
  private static final String APRIL = "from=2026-04-01&to=2026-05-01&zone=Europe/Paris";

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void anOrderIsSplitOverTheConversationsBeforeIt() {
    tellOfAda();
    awaitOutcome(MARCH, "attributed", 10_001);

    JsonNode euros = euros(MARCH + "&by=channel");
    assertThat(euros.get("decimals").getIntValue()).isEqualTo(2);
    assertThat(credited(euros.get("total"))).isEqualTo("1/0 10001 10001 10001 10001");
    assertThat(items(euros))
        .containsExactly(
            "chat 1/0 10001 3333 4000 10001",
            "email 1/0 0 3334 2000 10001",
            "x 1/0 0 3334 4001 10001");
    assertThat(items(euros(MARCH + "&channel=x"))).containsExactly("x 1/0 0 3334 4001 10001");
    assertThat(items(euros(MARCH + "&by=source")))
        .containsExactly("shop 1/0 10001 10001 10001 10001");
    String elsewhere = "/api/v1/kpis/attribution?" + MARCH + "&source=elsewhere";
    assertThat(api.get(elsewhere).body().get("currencies").size()).isZero();
  }

  @Test
  void creditsAreToldByTheTeamThatHadTheConversation() {
    Business.tell(
        business.mapping("ada-x", "ada", 1),
        business.servedBy("care", "one", "ada-x", 1, ORDERED.minus(Duration.ofDays(9))),
        business.servedBy("sales", "two", "ada-x", 1, ORDERED.minus(Duration.ofDays(5))),
        business.order("order", "ada", 1, 100, ORDERED));
    awaitOutcome(MARCH, "attributed", 100);

    assertThat(items(euros(MARCH + "&by=team")))
        .containsExactly(
            Business.id("sales") + " 1/0 100 50 50 100", Business.id("care") + " 1/0 0 50 50 100");
    assertThat(items(euros(MARCH + "&by=channel&team=" + Business.id("care"))))
        .containsExactly("x 1/0 0 50 50 100");
  }

  private void tellOfAda() {
    Business.tell(
        business.mapping("ada-x", "ada", 1),
        business.mapping("ada-mail", "ada", 1),
        business.served("one", "ada-x", Channel.X, 2, ORDERED.minus(Duration.ofDays(9))),
        business.served("two", "ada-mail", Channel.EMAIL, 2, ORDERED.minus(Duration.ofDays(5))),
        business.served("three", "ada-x", Channel.CHAT, 2, ORDERED.minus(Duration.ofDays(1))),
        business.served("after", "ada-x", Channel.CHAT, 2, ORDERED.plusSeconds(1)),
        business.order("order", "ada", 1, 10_001, ORDERED));
  }

  @Test
  void aRefundIsACreditBelowZeroAtItsOwnDate() {
    tellOfAda();
    // It does not say whose it is: whoever bought.
    Business.tell(
        business.refund("refund", null, "order", 1, 10_001, ORDERED.plus(Duration.ofDays(20))));
    awaitOutcome(APRIL, "attributed", -10_001);

    assertThat(items(euros(APRIL)))
        .containsExactly(
            "email 0/1 0 -3334 -2000 -10001",
            "x 0/1 0 -3334 -4001 -10001",
            "chat 0/1 -10001 -3333 -4000 -10001");
    assertThat(credited(euros(MARCH).get("total"))).startsWith("1/0 10001 ");
  }

  @Test
  void serversFromBeforeReadWhatCountsNoMore() {
    tellOfAda();
    awaitOutcome(MARCH, "attributed", 10_001);

    Business.tell(business.endOfSubscription("order", "ada", 2, 10_001, ORDERED));
    Awaitility.await("it counts no more")
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            api.get("/api/v1/kpis/attribution?" + MARCH).body().get("currencies").size() == 0);

    // They sum all rows that there are, by outcomes that they know.
    List<String> summed =
        RunningKpi.shared()
            .sql()
            .list(
                """
                select outcome, sum(amount) amount, sum(margin is null) unknown_margins
                from order_value where workspace_id = ? group by outcome
                """,
                row ->
                    Outcome.valueOf(row.text("outcome"))
                        + " "
                        + row.number("amount")
                        + " "
                        + row.number("unknown_margins"),
                business.workspaceId());
    assertThat(summed).containsExactly("ATTRIBUTED 0 0");
  }

  @Test
  void whoRefusesIsNotAttributedAndCountedApart() {
    tellOfAda();
    awaitOutcome(MARCH, "attributed", 10_001);

    Business.tell(business.attribution("ada", ConsentChoice.OBJECTED, 2));
    awaitOutcome(MARCH, "refused", 10_001);
    assertThat(items(euros(MARCH))).isEmpty();
    assertThat(euros(MARCH).get("net").get("amount").getLongValue()).isEqualTo(10_001);

    Business.tell(
        business.attribution("ada", ConsentChoice.GIVEN, 3),
        business.attribution("ada", ConsentChoice.OBJECTED, 2));
    awaitOutcome(MARCH, "attributed", 10_001);
  }

  @Test
  void ordersWithoutCustomerOrServiceAreCountedApart() {
    Business.tell(
        business.order("nobody's", null, 1, 700, ORDERED),
        business.order("grace's", "grace", 1, 500, ORDERED),
        business.refund("unknown", "grace", "never told", 1, 30, ORDERED));
    awaitOutcome(MARCH, "no_customer", 700);
    awaitOutcome(MARCH, "no_touch", 500);
    awaitOutcome(MARCH, "unknown_order", -30);

    Business.tell(business.order("nobody's", "grace", 2, 700, ORDERED));
    awaitOutcome(MARCH, "no_touch", 1_200);
    assertThat(outcome(euros(MARCH), "no_customer")).isZero();
  }

  @Test
  void anOrderFollowsPeopleThatTurnOutToBeOneAndTheirParting() {
    Business.tell(
        business.mapping("grace-x", "grace", 1),
        business.served("one", "grace-x", Channel.X, 2, ORDERED.minusSeconds(60)),
        business.order("order", "customer 42", 1, 500, ORDERED));
    awaitOutcome(MARCH, "no_touch", 500);

    Business.tell(business.person("customer 42", "grace", 2));
    awaitOutcome(MARCH, "attributed", 500);

    Business.tell(business.person("customer 42", "customer 42", 3));
    awaitOutcome(MARCH, "no_touch", 500);

    Business.tell(business.mapping("grace-x", "customer 42", 2));
    awaitOutcome(MARCH, "attributed", 500);

    Business.tell(
        business.served("one", "grace-x", Channel.X, 3, ORDERED.plusSeconds(60)),
        business.served("one", "grace-x", Channel.X, 2, ORDERED.minusSeconds(60)));
    awaitOutcome(MARCH, "no_touch", 500);
  }

  @Test
  void anyOrderAndAnyRepetitionComesToTheSame() {
    Business other = new Business();
    List<OutgoingEvent> events = history(business);
    List<OutgoingEvent> again = history(other);
    Collections.shuffle(again, new Random(5));

    events.forEach(event -> Business.tell(event));
    Business.tell(again);
    Business.tell(again);

    Awaitility.await("both are attributed")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          assertThat(rows(business).lines().count()).isGreaterThan(120);
          assertThat(rows(other)).isEqualTo(rows(business));
        });
  }

  @Test
  void whatCantBeAskedIsNamed() {
    Answer answer =
        api.get(
            "/api/v1/kpis/attribution?from=2026-04-01&to=2026-03-01&zone=Mars&by=mood&channel=pigeon");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .contains("?zone is not an IANA time zone")
        .contains("?by must be one of: channel, connection, agent, team, source")
        .contains("?channel \"pigeon\" is none of");
  }

  private static List<OutgoingEvent> history(Business world) {
    Random random = new Random(3);
    List<OutgoingEvent> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String contact = "contact " + random.nextInt(8);
      Instant at = ORDERED.minusSeconds(random.nextInt(2_000_000));
      events.add(world.mapping("identity " + i, contact, 1));
      events.add(world.served("c" + i, "identity " + i, Channel.X, 1, at));
      events.add(world.served("c" + i, "identity " + i, Channel.X, 2, at, at.plusSeconds(9_000)));
      events.add(world.order("order " + i, i % 9 == 0 ? null : contact, 1, i, at));
      events.add(
          world.order("order " + i, contact, 2, random.nextInt(90_000), ORDERED.plusSeconds(i)));
      events.add(world.refund("refund " + i, null, "order " + i, 1, random.nextInt(900), ORDERED));
    }
    events.add(world.person("contact 3", "contact 4", 1));
    events.add(world.person("contact 3", "contact 5", 2));
    events.add(world.attribution("contact 7", ConsentChoice.WITHDRAWN, 1));
    return events;
  }

  /** Everything that is kept of a workspace, but for which one it is. */
  private static String rows(Business world) {
    StringBuilder rows = new StringBuilder();
    for (String statement :
        List.of(
            "select concat_ws(' ', order_id, occurred_at, outcome, amount, margin) line from"
                + " order_value where workspace_id = ? order by order_id",
            "select concat_ws(' ', order_id, conversation_id, occurred_at, touched_at, agent_id,"
                + " by_last_touch, by_linear, by_position, influenced, linear_margin) line from credit"
                + " where workspace_id = ? order by order_id, conversation_id")) {
      RunningKpi.shared()
          .sql()
          .each(
              statement,
              row -> row.text("line"),
              line -> rows.append(line).append('\n'),
              world.workspaceId());
    }
    return rows.toString();
  }

  private void awaitOutcome(String period, String outcome, long amount) {
    Awaitility.await(outcome + " " + amount)
        .atMost(Duration.ofMinutes(2))
        .until(() -> outcome(euros(period), outcome), at -> at == amount);
  }

  private static long outcome(JsonNode euros, String wanted) {
    for (JsonNode outcome : euros.get("outcomes").values()) {
      if (outcome.get("outcome").getStringValue().equals(wanted)) {
        return outcome.get("net").get("amount").getLongValue();
      }
    }
    throw new AssertionError("No outcome " + wanted);
  }

  /** The report's only currency, once there is one. */
  private JsonNode euros(String query) {
    return Awaitility.await("something was bought")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> api.get("/api/v1/kpis/attribution?" + query).body().get("currencies"),
            currencies -> currencies.size() == 1)
        .get(0);
  }

  private static List<String> items(JsonNode euros) {
    List<String> items = new ArrayList<>();
    for (JsonNode item : euros.get("items").values()) {
      items.add(item.get("value").getStringValue() + " " + credited(item.get("credited")));
    }
    return items;
  }

  private static String credited(JsonNode credited) {
    return credited.get("orders").getLongValue()
        + "/"
        + credited.get("refunds").getLongValue()
        + " "
        + credited.get("lastTouch").getLongValue()
        + " "
        + credited.get("linear").getLongValue()
        + " "
        + credited.get("position").getLongValue()
        + " "
        + credited.get("influenced").getLongValue();
  }

  @Test
  void theAnswerSaysWhatItMeans() {
    Business.tell(business.order("order", null, 1, 1, ORDERED));
    euros(MARCH);

    Answer answer = api.get("/api/v1/kpis/attribution?" + MARCH, "Accept-Language", "fr");
    assertThat(answer.body().get("definition").get("id").getStringValue())
        .isEqualTo("attributed_revenue");
    assertThat(answer.body().get("definition").get("words").getStringValue()).startsWith("Valeur");
    assertThat(answer.body().get("windowDays").getIntValue()).isEqualTo(30);
  }
}
