package io.entente.kpi.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.SurveyKind;
import io.entente.events.SurveyState;
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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
  private static final Instant ASKED = Instant.parse("2026-03-20T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void aShareOfSatisfiedStandsBesideTheRateOfAnswers() {
    Business.tell(
        survey("a", SurveyKind.CSAT, 2, 5, CycleWorld.ada(), ASKED.plusSeconds(60)),
        survey("a", SurveyKind.CSAT, 1, null, null, null),
        survey("b", SurveyKind.CSAT, 3, 4, CycleWorld.ada(), ASKED.plusSeconds(90)),
        survey("b", SurveyKind.CSAT, 2, 1, CycleWorld.ada(), ASKED.plusSeconds(90)),
        survey("c", SurveyKind.CSAT, 2, 2, CycleWorld.grace(), ASKED.plusSeconds(30)),
        survey("late", SurveyKind.CSAT, 2, 1, null, ASKED.plus(Duration.ofDays(30))),
        survey("never", SurveyKind.CSAT, 1, null, null, null));

    JsonNode csat = metric("csat", "", 3, 5);
    assertThat(csat.get("total").get("result").getDoubleValue()).isEqualTo(2 / 3.0);
    assertThat(csat.get("total").get("answered").getLongValue()).isEqualTo(4);
    assertThat(csat.get("total").get("responseRate").getDoubleValue()).isEqualTo(0.8);
    assertThat(csat.get("total").get("scores").get(0).get("score").getIntValue()).isEqualTo(1);
    assertThat(csat.get("items").get(0).get("value").getStringValue()).isEqualTo("email");

    JsonNode byAgent = metric("csat", "&by=agent", 3, null);
    assertThat(byAgent.get("items").size()).isEqualTo(2);
    assertThat(byAgent.get("total").get("responseRate").isNull()).isTrue();
    assertThat(
            metric("csat", "&agent=" + CycleWorld.grace(), 1, null)
                .get("total")
                .get("result")
                .getDoubleValue())
        .isZero();
  }

  @Test
  void aPersonRecommendsOnceWithWhateverIdentities() {
    Business.tell(
        business.mapping("ada-x", "ada", 1),
        business.mapping("ada-mail", "home of ada", 1),
        business.person("home of ada", "ada", 1),
        survey("ada-x", SurveyKind.NPS, 2, 0, null, ASKED.plusSeconds(10)),
        survey("ada-mail", SurveyKind.NPS, 2, 10, null, ASKED.plusSeconds(20)),
        survey("grace", SurveyKind.NPS, 2, 9, null, ASKED.plusSeconds(30)),
        survey("linus", SurveyKind.NPS, 2, 6, null, ASKED.plusSeconds(40)));

    assertThat(metric("nps", "", 3, 4).get("total").get("result").getDoubleValue())
        .isCloseTo(1 / 3.0, within(1e-12));
    assertThat(metric("ces", "", 0, 0).get("total").get("result").isNull()).isTrue();
  }

  private OutgoingEvent survey(
      String customer,
      SurveyKind kind,
      long version,
      @Nullable Integer score,
      @Nullable UUID agent,
      @Nullable Instant answeredAt) {
    SurveyState state =
        new SurveyState(
            business.workspaceId(),
            Business.id("invitation of " + customer),
            version,
            Business.id("survey"),
            kind,
            Business.id("conversation of " + customer),
            0,
            Channel.EMAIL,
            CycleWorld.connection(Channel.EMAIL),
            Business.id(customer),
            ASKED,
            answeredAt,
            score,
            agent);
    return new OutgoingEvent(
        Topics.SURVEYS,
        state.key(),
        RunningKpi.shared().bean(EventJson.class).encode(state),
        business.workspaceId());
  }

  /** The metric, once it counts so many answers and so many who were asked. */
  private JsonNode metric(String id, String query, long answers, @Nullable Integer sent) {
    return Awaitility.await(answers + " answers of " + sent)
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> metric(id, query),
            metric -> {
              JsonNode total = metric.get("total");
              return total.get("answers").getLongValue() == answers
                  && (sent == null || total.get("sent").getLongValue() == sent);
            });
  }

  private JsonNode metric(String id, String query) {
    JsonNode metrics = api.get("/api/v1/kpis/satisfaction?" + MARCH + query).body().get("metrics");
    for (JsonNode metric : metrics.values()) {
      if (metric.get("definition").get("id").getStringValue().equals(id)) {
        return metric;
      }
    }
    throw new AssertionError("No metric " + id);
  }
}
