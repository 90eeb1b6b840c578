package io.entente.kpi.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.PostState;
import io.entente.events.SurveyKind;
import io.entente.events.SurveyState;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementTest {
  private static final Instant PUBLISHED = Instant.parse("2026-03-20T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void likesStandBesideWhatTheyGoAlongWith() {
    List<OutgoingEvent> events = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      events.add(post("post " + i, 2, "spring", (long) i, 100L - i));
      events.add(post("post " + i, 1, null, 7L, 7L));
    }
    events.add(post("uncounted", 1, "autumn", null, null));
    Business.tell(events);

    JsonNode report =
        Awaitility.await("six posts")
            .atMost(Duration.ofMinutes(2))
            .until(() -> report(MARCH), it -> it.get("posts").size() == 6);
    JsonNode reach = report.get("associations").get(0);
    assertThat(reach.get("with").getStringValue()).isEqualTo("reach");
    assertThat(reach.get("n").getIntValue()).isEqualTo(5);
    assertThat(reach.get("spearman").getDoubleValue()).isEqualTo(-1);
    assertThat(report.get("associations").get(1).get("spearman").isNull()).isTrue();
    assertThat(report(MARCH + "&campaign=autumn").get("posts").size()).isEqualTo(1);
    assertThat(report(MARCH + "&campaign=winter").get("posts").size()).isZero();
  }

  @Test
  void likesAreHeldAgainstWhatCameBelow() {
    CycleWorld world = new CycleWorld(business.workspaceId());
    Instant answered = PUBLISHED.plusSeconds(3_600);
    List<CycleState> cycles = new ArrayList<>();
    List<OutgoingEvent> events = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      events.add(post("post " + i, 1, i < 3 ? "spring" : "summer", 10L * i, null));
      for (int j = 0; j < i; j++) {
        String name = "below " + i + " " + j;
        CycleWorld.Builder cycle =
            world
                .cycle(name)
                .below(Business.id("post " + i))
                .openedAt(PUBLISHED.plusSeconds(60))
                .answered(PUBLISHED.plusSeconds(60), answered, CycleWorld.ada(), true);
        cycles.add(j == 0 ? cycle.resolved(answered, null, false).state() : cycle.state());
        events.add(asked(world, name, i == 4 && j > 0 ? 2 : 5));
      }
    }
    // Reopened once more, and so not resolved; and one that turned out to be part of another.
    cycles.add(
        world
            .cycle("below 4 0")
            .below(Business.id("post 4"))
            .reopenedAt(1, answered.plusSeconds(60))
            .waitingSince(answered.plusSeconds(60))
            .state());
    cycles.add(world.cycle("gone").below(Business.id("post 4")).state());
    cycles.add(world.cycle("gone").version(2).removed().state());
    RunningKpi.shared().publish(cycles);
    UUID buyer = world.customer("below 3 0");
    IdentityMapping mapping =
        new IdentityMapping(business.workspaceId(), buyer, Business.id("buyer"), 1);
    events.add(event(Topics.CONTACTS, mapping.key(), mapping));
    events.add(business.order("order", "buyer", 1, 900, answered.plusSeconds(600)));
    Business.tell(events);

    JsonNode report =
        Awaitility.await("all is told")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> report(MARCH),
                it ->
                    it.get("posts").size() == 4
                        && outcome(it, "post 4").get("conversations").getLongValue() == 4
                        && outcome(it, "post 4").get("csatAnswers").getLongValue() == 4
                        && outcome(it, "post 3").get("revenue").size() == 1);
    assertThat(outcome(report, "post 4").get("resolved").getLongValue()).isZero();
    assertThat(outcome(report, "post 4").get("csat").getDoubleValue()).isEqualTo(0.25);
    assertThat(outcome(report, "post 3").get("resolved").getLongValue()).isEqualTo(1);
    assertThat(outcome(report, "post 3").get("revenue").get(0).get("linear").getLongValue())
        .isEqualTo(900);
    assertThat(association(report, "conversations_opened").get("spearman").getDoubleValue())
        .isEqualTo(1);
    assertThat(association(report, "conversations_opened").get("n").getIntValue()).isEqualTo(4);
    JsonNode revenue = association(report, "attributed_revenue");
    assertThat(revenue.get("currency").getStringValue()).isEqualTo("EUR");
    assertThat(revenue.get("n").getIntValue()).isEqualTo(4);
    assertThat(association(report, "cost").get("n").getIntValue()).isEqualTo(4);
    assertThat(report.get("model").getStringValue()).isEqualTo("linear");

    JsonNode campaigns = report(MARCH + "&by=campaign&model=influenced");
    assertThat(campaigns.get("campaigns").size()).isEqualTo(2);
    JsonNode summer = campaigns.get("campaigns").get(1);
    assertThat(summer.get("likes").getLongValue()).isEqualTo(70);
    assertThat(summer.get("costs").get(0).get("minor").getLongValue()).isEqualTo(2_500);
    assertThat(summer.get("outcome").get("conversations").getLongValue()).isEqualTo(7);
    assertThat(association(campaigns, "csat").get("n").getIntValue()).isEqualTo(2);
    assertThat(association(campaigns, "csat").get("spearman").isNull()).isTrue();
    Answer likes = api.get("/api/v1/kpis/engagement?" + MARCH + "&model=likes");
    assertThat(likes.errors()).startsWith("?model must be one of: linear, last_touch, position");
  }

  @Test
  void anOrderThatPostsOfACampaignInfluencedCountsOnceForIt() {
    CycleWorld world = new CycleWorld(business.workspaceId());
    Instant answered = PUBLISHED.plusSeconds(3_600);
    List<CycleState> cycles = new ArrayList<>();
    List<OutgoingEvent> events = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      events.add(post(name, 1, "spring", 10L, null));
      cycles.add(
          world
              .cycle("below " + name)
              .below(Business.id(name))
              .openedAt(PUBLISHED.plusSeconds(60))
              .answered(PUBLISHED.plusSeconds(60), answered, CycleWorld.ada(), true)
              .state());
      IdentityMapping mapping =
          new IdentityMapping(
              business.workspaceId(),
              world.customer("below " + name),
              Business.id("buyer of both"),
              1);
      events.add(event(Topics.CONTACTS, mapping.key(), mapping));
    }
    RunningKpi.shared().publish(cycles);
    events.add(business.order("one order", "buyer of both", 1, 900, answered.plusSeconds(600)));
    Business.tell(events);

    JsonNode report =
        Awaitility.await("both have their part")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> report(MARCH + "&by=campaign&model=influenced"),
                it ->
                    it.get("posts").size() == 2
                        && outcome(it, "first").get("revenue").size() == 1
                        && outcome(it, "second").get("revenue").size() == 1);

    for (String name : List.of("first", "second")) {
      JsonNode its = outcome(report, name).get("revenue").get(0);
      assertThat(its.get("influenced").getLongValue()).isEqualTo(900);
      assertThat(its.get("linear").getLongValue()).isEqualTo(450);
    }
    JsonNode spring = report.get("campaigns").get(0).get("outcome");
    assertThat(spring.get("conversations").getLongValue()).isEqualTo(2);
    assertThat(spring.get("revenue").size()).isEqualTo(1);
    JsonNode revenue = spring.get("revenue").get(0);
    assertThat(revenue.get("influenced").getLongValue()).isEqualTo(900);
    assertThat(revenue.get("linear").getLongValue()).isEqualTo(900);
    assertThat(revenue.get("lastTouch").getLongValue()).isEqualTo(900);
  }

  private OutgoingEvent asked(CycleWorld world, String conversation, int score) {
    SurveyState state =
        new SurveyState(
            business.workspaceId(),
            Business.id("invitation to " + conversation),
            1,
            Business.id("survey"),
            SurveyKind.CSAT,
            world.cycle(conversation).state().conversationId(),
            0,
            Channel.FACEBOOK,
            CycleWorld.connection(Channel.FACEBOOK),
            world.customer(conversation),
            PUBLISHED,
            PUBLISHED.plusSeconds(9_000),
            score,
            CycleWorld.ada());
    return event(Topics.SURVEYS, state.key(), state);
  }

  private OutgoingEvent event(String topic, String key, Object state) {
    return new OutgoingEvent(
        topic,
        key,
        RunningKpi.shared().bean(EventJson.class).encode(state),
        business.workspaceId());
  }

  private static JsonNode outcome(JsonNode report, String post) {
    for (JsonNode it : report.get("posts").values()) {
      if (it.get("id").getStringValue().equals(Business.id(post).toString())) {
        return it.get("outcome");
      }
    }
    throw new AssertionError("No " + post);
  }

  private static JsonNode association(JsonNode report, String with) {
    for (JsonNode it : report.get("associations").values()) {
      if (it.get("with").getStringValue().equals(with)) {
        return it;
      }
    }
    throw new AssertionError("None with " + with);
  }

  @Test
  void whatCameBelowIsFoundByIndex() {
    String one = "[[\"%s\"]]".formatted(Business.id("post 1"));

    for (String statement :
        List.of(OutcomeStore.CONVERSATIONS, OutcomeStore.CSAT, OutcomeStore.REVENUE)) {
      Plans.assertByIndex(statement, one, business.workspaceId());
    }
  }

  private OutgoingEvent post(
      String name,
      long version,
      @Nullable String campaign,
      @Nullable Long likes,
      @Nullable Long reach) {
    PostState state =
        new PostState(
            business.workspaceId(),
            Business.id(name),
            version,
            Channel.FACEBOOK,
            CycleWorld.connection(Channel.FACEBOOK),
            PUBLISHED,
            campaign,
            1_250L,
            "EUR",
            likes == null
                ? null
                : new PostState.Engagement(PUBLISHED, likes, 1L, null, null, reach, null));
    return event(Topics.POSTS, state.key(), state);
  }

  private JsonNode report(String query) {
    return api.get("/api/v1/kpis/engagement?" + query).body();
  }
}
