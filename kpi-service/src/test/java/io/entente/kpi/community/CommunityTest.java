package io.entente.kpi.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.QuestionState;
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
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommunityTest {
  private static final Instant ASKED = Instant.parse("2026-03-20T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&to=2026-04-01&zone=Europe/Paris";

  private final Business business = new Business();
  private final Api api = new Api(business.workspaceId(), Role.VIEWER);

  @Test
  void peersAreCreditedWithTheAnswersThatWereAccepted() {
    Business.tell(
        question("a", 2, 60L, true),
        question("a", 1, null, null),
        question("b", 1, 600L, true),
        question("c", 1, 90L, false),
        question("d", 1, 30L, null),
        question("edited", 1, -5L, null),
        question("open", 1, null, null));

    JsonNode report =
        Awaitility.await("six questions")
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> report(MARCH),
                it ->
                    it.get("asked").getLongValue() == 6
                        && it.get("firstPeerAnswers").getLongValue() == 4);
    assertThat(report.get("accepted").getLongValue()).isEqualTo(3);
    assertThat(report.get("peerAnsweredRate").getDoubleValue()).isEqualTo(2 / 3.0);
    // The element floor(4 / 2) of 30, 60, 90, 600.
    assertThat(report.get("medianFirstPeerAnswerSeconds").getLongValue()).isEqualTo(90);
    assertThat(report.get("negative").getLongValue()).isEqualTo(1);

    JsonNode elsewhere = report(MARCH + "&channel=x");
    assertThat(elsewhere.get("asked").getLongValue()).isZero();
    assertThat(elsewhere.get("peerAnsweredRate").isNull()).isTrue();
    assertThat(elsewhere.get("medianFirstPeerAnswerSeconds").isNull()).isTrue();
  }

  private OutgoingEvent question(
      String name, long version, @Nullable Long answeredAfter, @Nullable Boolean fromPeer) {
    Instant answered = answeredAfter == null ? null : ASKED.plusSeconds(answeredAfter);
    QuestionState state =
        new QuestionState(
            business.workspaceId(),
            Business.id(name),
            version,
            Channel.FORUM,
            CycleWorld.connection(Channel.FORUM),
            Business.id(name),
            Business.id("asker"),
            ASKED,
            answered == null ? 0 : 1,
            answered,
            answered,
            fromPeer == null ? null : ASKED.plusSeconds(9_000),
            fromPeer,
            null,
            List.of());
    return new OutgoingEvent(
        Topics.QUESTIONS,
        state.key(),
        RunningKpi.shared().bean(EventJson.class).encode(state),
        business.workspaceId());
  }

  private JsonNode report(String query) {
    return api.get("/api/v1/kpis/community?" + query).body();
  }
}
