package io.entente.kpi.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.TargetKind;
import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.Business;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant JANUARY = Instant.parse("2026-01-10T10:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-10T10:00:00Z");

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void thoseWhoBoughtAreFollowedByHowTheyWereServed() {
    List<OutgoingEvent> events = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String served = "served " + i;
      events.add(business.mapping(served, served, 1));
      events.add(business.served("of " + served, served, Channel.X, 1, JANUARY.minusSeconds(i)));
      events.add(business.order("first of " + served, served, 1, 100, JANUARY));
      if (i < 5) {
        events.add(business.order("second of " + served, served, 1, 100, MARCH));
      }
    }
    // One person by two contacts, who bought as the one and came back as the other.
    events.add(business.person("linus, too", "linus", 1));
    events.add(business.order("of linus", "linus", 1, 100, JANUARY));
    events.add(business.order("again of linus", "linus, too", 1, 100, MARCH));
    events.add(business.order("of nobody", null, 1, 100, JANUARY));
    events.add(business.order("new", "grace", 1, 100, MARCH));
    Business.tell(events);

    JsonNode february =
        Awaitility.await("all is counted")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> groups("from=2026-02-01&to=2026-03-01"),
                groups ->
                    groups.get(1).get("customers").getLongValue() == 10
                        && groups.get(1).get("retained").getLongValue() == 5
                        && groups.get(0).get("retained").getLongValue() == 1);
    assertThat(february.get(0).get("group").getStringValue()).isEqualTo("never_in_contact");
    assertThat(february.get(0).get("customers").getLongValue()).isEqualTo(1);
    assertThat(february.get(1).get("rate").getDoubleValue()).isEqualTo(0.5);
    assertThat(february.get(1).get("low").getDoubleValue()).isCloseTo(0.2366, within(1e-4));
    assertThat(february.get(1).get("high").getDoubleValue()).isCloseTo(0.7634, within(1e-4));
    assertThat(february.get(4).get("rate").isNull()).isTrue();
  }

  @Test
  void whoWaitedAtTheStartOfTheMonthWasLeftUnanswered() {
    Instant start = Instant.parse("2026-02-01T00:00:00Z");
    CycleWorld world = new CycleWorld(business.workspaceId());
    RunningKpi.shared()
        .publish(
            List.of(
                world.cycle("still").waitingSince(start.minusSeconds(9)).state(),
                world
                    .cycle("later")
                    .answered(start.minusSeconds(9), start.plusSeconds(9), CycleWorld.ada(), true)
                    .state(),
                world
                    .cycle("within")
                    .answered(start.minusSeconds(9), start.plusSeconds(9), CycleWorld.ada(), true)
                    .promised(
                        TargetKind.FIRST_RESPONSE, start.minusSeconds(9), start.plusSeconds(9))
                    .state(),
                world.cycle("since").waitingSince(start.plusSeconds(9)).state(),
                world.cycle("answered").version(1).waitingSince(start.minusSeconds(99)).state(),
                world
                    .cycle("answered")
                    .version(2)
                    .answered(start.minusSeconds(99), start.minusSeconds(9), CycleWorld.ada(), true)
                    .state()));
    for (String name : List.of("still", "later", "within", "since", "answered")) {
      IdentityMapping mapping =
          new IdentityMapping(business.workspaceId(), world.customer(name), Business.id(name), 1);
      Business.tell(
          new OutgoingEvent(
              Topics.CONTACTS,
              mapping.key(),
              RunningKpi.shared().bean(EventJson.class).encode(mapping),
              business.workspaceId()),
          business.order("of " + name, name, 1, 100, JANUARY));
    }

    Awaitility.await("all is counted")
        .atMost(Duration.ofMinutes(2))
        .until(() -> {
          JsonNode groups = groups("from=2026-02-01&to=2026-03-01");
          return groups.get(0).get("customers").getLongValue() == 2
              && groups.get(1).get("customers").getLongValue() == 1
              && groups.get(4).get("customers").getLongValue() == 2;
        });
  }

  @Test
  void whoseDaysHaveNotPassedIsLeftOutAndCounted() {
    Instant tomorrow = Instant.parse("2190-01-10T10:00:00Z");
    Business.tell(business.order("order", "ada", 1, 100, tomorrow));

    JsonNode group =
        Awaitility.await("the order counts")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> groups("from=2190-02-01&to=2190-03-01").get(0),
                it -> it.get("censored").getLongValue() == 1);
    assertThat(group.get("customers").getLongValue()).isZero();
    assertThat(group.get("rate").isNull()).isTrue();
  }

  @Test
  void tooManyMonthsAreRefused() {
    Answer answer = api.get("/api/v1/kpis/retention?from=2020-01-01&to=2026-01-01&zone=UTC");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).isEqualTo("?to leaves more than 24 months\n");
  }

  @Test
  void howTheyWereServedIsFoundByIndex() {
    UUID workspace = business.workspaceId();

    Plans.assertByIndex(
        RetentionStore.RETAINED,
        RetentionStore.parameters(workspace, JANUARY, MARCH, MARCH.plusSeconds(9)));
  }

  private JsonNode groups(String period) {
    return api.get("/api/v1/kpis/retention?" + period + "&zone=UTC")
        .body()
        .get("months")
        .get(0)
        .get("groups");
  }
}
