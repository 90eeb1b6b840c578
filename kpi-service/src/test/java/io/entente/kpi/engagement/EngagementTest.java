package io.entente.kpi.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.PostState;
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
import java.util.ArrayList;
import java.util.List;
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
            null,
            null,
            likes == null
                ? null
                : new PostState.Engagement(PUBLISHED, likes, 1L, null, null, reach, null));
    return new OutgoingEvent(
        Topics.POSTS,
        state.key(),
        RunningKpi.shared().bean(EventJson.class).encode(state),
        business.workspaceId());
  }

  private JsonNode report(String query) {
    return api.get("/api/v1/kpis/engagement?" + query).body();
  }
}
