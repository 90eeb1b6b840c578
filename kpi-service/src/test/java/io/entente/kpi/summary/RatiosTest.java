package io.entente.kpi.summary;

import static io.entente.kpi.CycleWorld.NINE;
import static io.entente.kpi.CycleWorld.ada;
import static io.entente.kpi.CycleWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.events.TargetKind;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares and means, from the topic to the answer. */
class RatiosTest {
  private static final String MARCH = "/api/v1/kpis/summary?from=2026-03-01&to=2026-04-01&zone=UTC";

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api api = new Api(world.workspaceId(), Role.VIEWER);

  private static JsonNode ratio(Answer answer, String id) {
    for (JsonNode ratio : answer.body().get("ratios").values()) {
      if (ratio.get("id").getStringValue().equals(id)) {
        return ratio;
      }
    }
    throw new AssertionError("No ratio " + id);
  }

  @Test
  void aReopeningWithinAWeekCounts() {
    Instant resolved = NINE.plusSeconds(600);
    Duration week = Duration.ofDays(7);
    kpi.count(
        List.of(
            world
                .cycle("stays")
                .resolved(resolved, ada(), false)
                .course(600, null, 2, 1, 0)
                .state(),
            world
                .cycle("at the end of its week")
                .resolved(resolved, ada(), false)
                .course(600, resolved.plus(week), 1, 1, 1)
                .state(),
            world
                .cycle("too late")
                .resolved(resolved, ada(), false)
                .course(600, resolved.plus(week).plusSeconds(1), 3, 2, 0)
                .state(),
            world.cycle("not told").resolved(resolved, ada(), false).state()));

    Answer answer = api.get(MARCH);

    assertThat(ratio(answer, "reopen_rate").get("part").getLongValue()).isEqualTo(1);
    assertThat(ratio(answer, "reopen_rate").get("whole").getLongValue()).isEqualTo(3);
    assertThat(ratio(answer, "effort_messages").get("value").getDoubleValue()).isEqualTo(2.0);
    assertThat(ratio(answer, "effort_transfers").get("part").getLongValue()).isEqualTo(1);
    assertThat(answer.metric("handling").get("count").getLongValue()).isEqualTo(3);
    assertThat(answer.metric("handling").get("mean").getDoubleValue()).isEqualTo(600.0);
  }

  @Test
  void whatWasResolvedAMomentAgoIsNotYetInTheRate() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    kpi.count(
        List.of(
            world
                .cycle("today")
                .resolved(now.minusSeconds(60), ada(), false)
                .course(600, null, 2, 1, 0)
                .state()));

    Answer answer =
        api.get(
            "/api/v1/kpis/summary?zone=UTC&from=%s&to=%s"
                .formatted(now.minusSeconds(3_600), now.plusSeconds(3_600)));

    assertThat(ratio(answer, "reopen_rate").get("whole").getLongValue()).isZero();
    assertThat(ratio(answer, "reopen_rate").get("value").isNull()).isTrue();
    assertThat(ratio(answer, "effort_messages").get("whole").getLongValue()).isEqualTo(1);
  }

  @Test
  void aFirstContactThatIsFollowedByAnotherDidNotResolve() {
    Instant resolved = NINE.plusSeconds(600);
    kpi.count(
        List.of(
            once("enough", resolved, "delay"),
            once("followed", resolved, "delay"),
            once("of another reason", resolved, "price"),
            world
                .cycle("of another reason")
                .openedAt(resolved.plusSeconds(60))
                .conversation("another")
                .facets("delay", null, null, "north")
                .state(),
            world
                .cycle("followed")
                .openedAt(resolved.plus(Duration.ofDays(6)))
                .conversation("follows")
                .facets("delay", null, null, "north")
                .state(),
            world
                .cycle("two answers")
                .resolved(resolved, ada(), false)
                .course(600, null, 2, 2, 0)
                .state()));

    String march = "?from=2026-03-01&to=2026-04-01&zone=UTC&metric=fcr";
    JsonNode series = api.get("/api/v1/kpis/series" + march + "&interval=month").body();
    JsonNode items = api.get("/api/v1/kpis/drilldown" + march).body().get("items");

    JsonNode total = series.get("lines").get(0).get("total");
    assertThat(total.get("count").getLongValue()).isEqualTo(4);
    assertThat(total.get("part").getLongValue()).isEqualTo(2);
    assertThat(items.values())
        .extracting(item -> item.get("part").getBooleanValue())
        .containsExactlyInAnyOrder(true, false, true, false);
  }

  private CycleState once(String name, Instant resolved, String reason) {
    return world
        .cycle(name)
        .facets(reason, null, null, "north")
        .resolved(resolved, ada(), false)
        .course(600, null, 1, 1, 0)
        .state();
  }

  @Test
  void aPromiseIsMetBrokenOrNotYetDue() {
    TargetKind first = TargetKind.FIRST_RESPONSE;
    Instant hour = NINE.plusSeconds(3_600);
    Instant future = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    kpi.count(
        List.of(
            world
                .cycle("met")
                .facets(null, null, null, "north")
                .promised(first, NINE, hour)
                .state(),
            world.cycle("late").promised(first, NINE, hour.plusSeconds(1)).state(),
            world.cycle("open and late").promised(first, NINE, null).state(),
            world.cycle("not yet due").promised(first, future, null).state()));

    Answer all = api.get(MARCH);
    Answer ofPolicy = api.get(MARCH + "&policy=" + named("policy", "usual"));
    Answer ofTeam = api.get(MARCH + "&team=" + named("team", "north"));

    assertThat(ratio(all, "sla_first_response").get("part").getLongValue()).isEqualTo(1);
    assertThat(ratio(all, "sla_first_response").get("whole").getLongValue()).isEqualTo(3);
    assertThat(ratio(all, "sla_first_response").get("pending").getLongValue()).isEqualTo(1);
    assertThat(ratio(all, "sla_resolution").get("value").isNull()).isTrue();
    assertThat(ratio(ofPolicy, "sla_first_response")).isEqualTo(ratio(all, "sla_first_response"));
    assertThat(ofPolicy.body().get("volumes").get("resolved").isNull()).isTrue();
    assertThat(ratio(ofTeam, "sla_first_response").get("whole").getLongValue()).isEqualTo(1);
  }

  @Test
  void aMonthIsComparedWithTheOneBefore() {
    Instant february = Instant.parse("2026-02-10T09:00:00Z");
    kpi.count(
        List.of(
            world.cycle("now").answered(NINE, NINE.plusSeconds(60), ada(), true).state(),
            world
                .cycle("before")
                .openedAt(february)
                .answered(february, february.plusSeconds(120), ada(), true)
                .state()));

    JsonNode previous = api.get(MARCH + "&compare=previous").body().get("comparison");
    JsonNode year = api.get(MARCH + "&compare=year").body().get("comparison");

    assertThat(previous.get("from").getStringValue()).isEqualTo("2026-02-01T00:00:00Z");
    assertThat(previous.get("to").getStringValue()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(previous.get("metrics").get(0).get("mean").getDoubleValue()).isEqualTo(120.0);
    assertThat(year.get("from").getStringValue()).isEqualTo("2025-03-01T00:00:00Z");
    assertThat(year.get("metrics").get(0).get("count").getLongValue()).isZero();
  }
}
