package io.entente.kpi.advocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.QuestionState;
import io.entente.events.QuestionState.Help;
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
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvocatesTest {
  private static final Instant AT = Instant.parse("2026-03-10T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void thoseWhoHelpMostComeFirstAndCountOnce() {
    Business.tell(
        business.mapping("linus", "linus", 1),
        business.mapping("linus2", "linus, too", 1),
        business.mapping("grace", "grace", 1),
        business.person("linus, too", "linus", 1),
        business.order("bought", "linus, too", 1, 100, AT.minus(Duration.ofDays(400))),
        business.order("bought again", "linus", 1, 100, AT),
        // First told as helped by Grace, then by Linus alone.
        question("q1", 1, help("a1", "grace", AT, null), help("a2", "grace", AT, null)),
        question("q1", 2, help("a1", "linus", AT, AT.plusSeconds(60))),
        question("q2", 2, help("a3", "linus2", null, AT)),
        question("q2", 1),
        question("q3", 1, help("a4", "grace", AT, null), help("a5", "grace", null, AT)),
        question("q4", 1, help("a6", "grace", AT.minus(Duration.ofDays(60)), null)),
        question("q5", 1, help("a7", "stranger", AT, null)));

    JsonNode report =
        Awaitility.await("all is told")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> report(MARCH),
                it ->
                    it.get("answers").getLongValue() == 5
                        && it.get("items").size() == 2
                        && it.get("items").get(0).get("orders").getLongValue() == 2);
    JsonNode linus = report.get("items").get(0);
    assertThat(linus.get("contactId").getStringValue()).isEqualTo(Business.id("linus").toString());
    assertThat(linus.get("identityIds").size()).isEqualTo(2);
    assertThat(linus.get("questions").getLongValue()).isEqualTo(2);
    assertThat(linus.get("answers").getLongValue()).isEqualTo(2);
    assertThat(linus.get("accepted").getLongValue()).isEqualTo(1);
    assertThat(linus.get("confirmed").getLongValue()).isEqualTo(2);
    assertThat(linus.get("customer").getBooleanValue()).isTrue();
    assertThat(linus.get("customerSince").getStringValue())
        .isEqualTo(AT.minus(Duration.ofDays(400)).toString());
    assertThat(linus.get("customerDays").getLongValue()).isGreaterThanOrEqualTo(400);
    JsonNode grace = report.get("items").get(1);
    assertThat(grace.get("questions").getLongValue()).isEqualTo(1);
    assertThat(grace.get("answers").getLongValue()).isEqualTo(2);
    assertThat(grace.get("customer").getBooleanValue()).isFalse();
    assertThat(grace.get("customerSince").isNull()).isTrue();
    assertThat(report(MARCH + "&limit=1").get("items").size()).isEqualTo(1);
    assertThat(report(MARCH + "&channel=x").get("items").size()).isZero();
  }

  private static Help help(
      String answer, String helper, @Nullable Instant acceptedAt, @Nullable Instant confirmedAt) {
    return new Help(Business.id(answer), Business.id(helper), acceptedAt, confirmedAt);
  }

  private OutgoingEvent question(String name, long version, Help... helps) {
    QuestionState state =
        new QuestionState(
            business.workspaceId(),
            Business.id(name),
            version,
            Channel.FORUM,
            CycleWorld.connection(Channel.FORUM),
            Business.id(name),
            Business.id("asker"),
            AT.minusSeconds(600),
            1,
            AT.minusSeconds(60),
            AT.minusSeconds(60),
            AT,
            true,
            null,
            List.of(helps));
    return new OutgoingEvent(
        Topics.QUESTIONS,
        state.key(),
        RunningKpi.shared().bean(EventJson.class).encode(state),
        business.workspaceId());
  }

  private JsonNode report(String query) {
    return api.get("/api/v1/kpis/advocates?" + query).body();
  }

  @Test
  void whatCantBeAskedIsNamed() {
    Answer answer =
        api.get("/api/v1/kpis/advocates?from=2024-01-01&to=2026-01-01&zone=UTC&limit=101");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .isEqualTo("?to must not be more than 366 days after from\n?limit must be from 1 to 100\n");
  }

  @Test
  void helpIsFoundByIndex() {
    UUID workspace = business.workspaceId();
    String one = "[[\"%s\"]]".formatted(Business.id("linus"));

    Plans.assertByIndex(AdvocateStore.HELPERS.formatted("", 20), workspace, AT, AT.plusSeconds(9));
    Plans.assertByIndex(AdvocateStore.ANSWERS.formatted(""), workspace, AT, AT.plusSeconds(9));
    Plans.assertByIndex(AdvocateStore.CUSTOMERS, one, one, workspace, workspace);
  }
}
