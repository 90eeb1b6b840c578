package io.entente.kpi.asked;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static final String KPIS = "/api/v1/kpis/";
  private static final Instant NINE = CycleWorld.NINE;

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api api = new Api(world.workspaceId(), Role.VIEWER);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary?",
        "series?metric=response&interval=day&",
        "heatmap?metric=response&",
        "distribution?metric=response&",
        "drilldown?metric=response&",
        "backlog?",
        "attribution?",
        "satisfaction?",
        "community?",
        "engagement?",
        "retention?",
        "cohorts?",
        "advocates?",
        "voice?",
        "voice/insights?"
      })
  void eachReportNamesWhatItCanNotRead(String report) {
    String path = KPIS + report;
    String day = "from=2026-03-01&to=2026-03-02&";

    refused(path + "from=2026-03-02&to=2026-03-01&zone=UTC", 422, "?from must not be after to");
    refused(path + "zone=UTC", 422, "?from is required");
    refused(path + "from=0001-01-01&to=9999-12-31&zone=UTC", 422, "?from must lie between 1970");
    refused(path + "from=2026-03-01&to=9999-12-31&zone=UTC", 422, "?to must lie between 1970");
    refused(path + day + "zone=Mars/Olympus", 422, "?zone is not an IANA time zone");
    refused(path + day + "zone=UTC'%20or%20'1'='1", 422, "?zone is not an IANA time zone");
    refused(path + "from=1'%20--%20&to=2026-03-02&zone=UTC", 422, "?from is neither a date");
    refused(path + day + "zone=UTC&mood=good", 400, "?mood ");
    refused(path + day + "zone=UTC&workspace_id=1", 400, "?workspace_id ");
  }

  private void refused(String path, int status, String error) {
    Answer answer = api.get(path);

    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.errors()).as(path).startsWith(error);
  }

  @Test
  void whatIsToldFortyDaysLateCountsWhereItIsDated() {
    Instant then = NINE.minus(Duration.ofDays(40));
    kpi.count(
        List.of(
            world
                .cycle("new")
                .answered(NINE, NINE.plusSeconds(60), CycleWorld.ada(), true)
                .state()));
    kpi.count(
        List.of(
            world
                .cycle("late")
                .openedAt(then)
                .answered(then, then.plusSeconds(600), CycleWorld.ada(), true)
                .state()));

    assertThat(response("2026-01-01", "2026-02-01").get("mean").getDoubleValue()).isEqualTo(600);
    assertThat(response("2026-03-01", "2026-04-01").get("mean").getDoubleValue()).isEqualTo(60);
    assertThat(response("2026-01-01", "2026-04-01").get("count").getLongValue()).isEqualTo(2);
  }

  @Test
  void whatIsTakenBackLeavesNoZeroAndNoCell() {
    kpi.count(
        List.of(
            world
                .cycle("ada")
                .answered(NINE, NINE.plusSeconds(60), CycleWorld.ada(), true)
                .state()));
    kpi.count(List.of(world.cycle("ada").version(2).removed().state()));

    JsonNode response = response("2026-03-01", "2026-04-01");
    assertThat(response.get("count").getLongValue()).isZero();
    assertThat(response.get("mean").isNull()).isTrue();
    assertThat(response.get("p50").isNull()).isTrue();
    assertThat(
            kpi.sql()
                .number("select count(*) from cell where workspace_id = ?", world.workspaceId()))
        .isZero();
  }

  @Test
  void anAnswerBeforeItsQuestionIsCountedApartAndListed() {
    kpi.count(
        List.of(
            world
                .cycle("ada")
                .answered(NINE, NINE.plusSeconds(60), CycleWorld.ada(), true)
                .answered(NINE, NINE.minusSeconds(60), CycleWorld.ada(), false)
                .state()));

    JsonNode response = response("2026-03-01", "2026-04-01");
    assertThat(response.get("count").getLongValue()).isEqualTo(1);
    assertThat(response.get("mean").getDoubleValue()).isEqualTo(60);
    assertThat(response.get("negative").getLongValue()).isEqualTo(1);
    String negative = "drilldown?metric=response&select=negative&";
    assertThat(
            api.get(KPIS + negative + "from=2026-03-01&to=2026-04-01&zone=UTC")
                .body()
                .get("items")
                .size())
        .isEqualTo(1);
  }

  @Test
  void whatWillStillChangeIsSaid() {
    String series = "series?interval=year&zone=UTC&from=2025-01-01&";

    assertThat(
            expected(
                "series?interval=year&zone=UTC&from=2025-01-01&to=2025-03-01&metric=fcr", false))
        .isEmpty();
    assertThat(expected("summary?zone=UTC&from=2025-01-01&to=2025-02-01", true)).isEmpty();
    assertThat(expected(series + "to=2100-01-01&metric=response", false))
        .containsExactly("rest_of_period 2100-01-01T00:00:00Z");
    assertThat(expected(series + "to=2100-01-01&metric=reopen_rate", false))
        .containsExactly("rest_of_period 2100-01-01T00:00:00Z", "follow_ups 2100-01-08T00:00:00Z");
    assertThat(expected("summary?zone=UTC&from=2025-01-01&to=2100-01-01", true)).hasSize(2);
  }

  /** But for what other tests have published a moment ago. */
  private List<String> expected(String path, boolean inSummary) {
    JsonNode body = api.get(KPIS + path).body();
    List<String> expected = new ArrayList<>();
    for (JsonNode it : (inSummary ? body : body.get("provenance")).get("expected").values()) {
      if (!it.get("what").getStringValue().equals("uncounted")) {
        expected.add(it.get("what").getStringValue() + " " + it.get("until").getStringValue());
      }
    }
    return expected;
  }

  private JsonNode response(String from, String to) {
    return api.get(KPIS + "summary?zone=UTC&from=" + from + "&to=" + to).metric("response");
  }
}
