package io.entente.kpi.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sum.Condition;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Instant NINE = CycleWorld.NINE;

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api api = new Api(world.workspaceId(), Role.VIEWER);

  @Test
  void agesAreThoseOfWhatIsOpenAtTheInstant() {
    kpi.count(
        List.of(
            world.cycle("five minutes").openedAt(NINE.minusSeconds(300)).state(),
            world.cycle("more").openedAt(NINE.minusSeconds(301)).state(),
            world.cycle("a week").openedAt(NINE.minus(Duration.ofDays(7))).state(),
            world.cycle("older").openedAt(NINE.minus(Duration.ofDays(7)).minusSeconds(1)).state(),
            world.cycle("old").openedAt(NINE.minus(Duration.ofDays(70))).state(),
            world.cycle("at that very moment").openedAt(NINE).state(),
            resolved("before", NINE.minusSeconds(900), NINE.minusSeconds(1)),
            resolved("then", NINE.minusSeconds(901), NINE),
            reopened("ada", NINE.minusSeconds(60)),
            world.cycle("elsewhere").channel(Channel.X).openedAt(NINE.minusSeconds(9)).state()));

    JsonNode report = backlog("2026-03-02T08:00:00Z", NINE.toString(), "");
    assertThat(counts(report)).containsExactly(3L, 1L, 1L, 0L, 0L, 0L, 0L, 1L, 2L);
    assertThat(report.get("balance").get("atTo").getLongValue()).isEqualTo(8);
    assertThat(report.get("ageAt").getStringValue()).isEqualTo(NINE.toString());
    assertThat(counts(backlog("2026-03-02T08:00:00Z", NINE.toString(), "&channel=x")))
        .containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
  }

  private CycleState resolved(String name, Instant from, Instant to) {
    return world.cycle(name).openedAt(from).resolved(to, CycleWorld.ada(), false).state();
  }

  private CycleState reopened(String name, Instant at) {
    return world.cycle(name).reopenedAt(1, at).state();
  }

  @Test
  void whatIsOpenIsWhatWasAndWhatCameLessWhatWent() {
    kpi.count(new RandomHistory(world, 12, 150).states());

    long before = 0;
    Instant from = Instant.parse("2025-01-01T00:00:00Z");
    for (int month = 0; month < 16; month++) {
      Instant to = from.plus(Duration.ofHours(24 * 31 + 7));
      JsonNode report = backlog(from.toString(), to.toString(), "");
      JsonNode balance = report.get("balance");
      assertThat(balance.get("atFrom").getLongValue()).isEqualTo(before);
      assertThat(balance.get("atTo").getLongValue())
          .isEqualTo(
              before
                  + balance.get("opened").getLongValue()
                  + balance.get("reopened").getLongValue()
                  - balance.get("resolved").getLongValue());
      assertThat(counts(report)).allMatch(count -> count >= 0);
      before = balance.get("atTo").getLongValue();
      assertThat(counts(report).stream().mapToLong(Long::longValue).sum()).isEqualTo(before);
      from = to;
    }
    assertThat(before).isPositive();
  }

  /** A merged conversation's pages are told as removed: it never was. */
  @Test
  void whatIsMergedAwayWasNeverOpen() {
    kpi.count(
        List.of(
            world.cycle("kept").openedAt(NINE).state(),
            world.cycle("merged").openedAt(NINE).state()));
    assertThat(backlog("2026-03-01", "2026-03-03", "").get("balance").get("atTo").getLongValue())
        .isEqualTo(2);

    kpi.count(List.of(world.cycle("merged").version(2).removed().state()));

    JsonNode balance = backlog("2026-03-01", "2026-03-03", "").get("balance");
    assertThat(balance.get("opened").getLongValue()).isEqualTo(1);
    assertThat(balance.get("atTo").getLongValue()).isEqualTo(1);
  }

  @Test
  void whatAnOpenConversationHasHadSeveralOfIsRefused() {
    Answer answer =
        api.get(
            "/api/v1/kpis/backlog?from=2026-03-01&to=2026-03-02&zone=UTC&agent="
                + CycleWorld.ada());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).isEqualTo("?agent does not tell backlog apart\n");
  }

  @Test
  void youngCyclesAreReadByTheKeyOfTime() {
    kpi.count(new RandomHistory(world, 13, 100).states());
    Generation generation = kpi.bean(Generations.class).current(world.workspaceId());
    Instant to = Instant.parse("2025-06-01T00:00:00Z");
    Question question =
        new Question(new Stretch(to, to), ZoneOffset.UTC, KpiClock.CALENDAR, Filters.NONE);
    Condition condition = AgeStore.condition(generation, question, to);
    List<Object> parameters = new ArrayList<>(List.of(to, 1, 2, 3, 4, 5, 6, 7, 8));
    parameters.addAll(
        List.of(condition.parametersAfter(generation.workspaceId(), generation.number())));

    Plans.assertByIndex(AgeStore.statement(condition), parameters.toArray());
  }

  private JsonNode backlog(String from, String to, String more) {
    return api.get("/api/v1/kpis/backlog?zone=UTC&from=" + from + "&to=" + to + more).body();
  }

  private static List<Long> counts(JsonNode report) {
    List<Long> counts = new ArrayList<>();
    for (JsonNode age : report.get("ages").values()) {
      counts.add(age.get("count").getLongValue());
    }
    return counts;
  }
}
