package io.entente.kpi.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A workspace that was counted by a server that knew nothing of who handled. */
class CountHandlersTest {
  private static final String MARCH =
      "/api/v1/kpis/cost?from=2026-03-01&to=2026-04-01&zone=Europe/Paris&by=agent";

  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  private CycleState handled(String name, long version, long seconds) {
    return world
        .cycle(name)
        .version(version)
        .resolved(CycleWorld.NINE.plusSeconds(9_000), CycleWorld.ada(), false)
        .course(seconds, null, 1, 1, 0)
        .state();
  }

  private void countAsBefore() {
    kpi.count(List.of(handled("one", 1, 3_600), handled("two", 1, 3_600)));
    rate(TestKeys.shared().join(CycleWorld.ada()).toString());
    kpi.sql()
        .update(
            "update kpi_generation set handlers_number = null where workspace_id = ?",
            world.workspaceId());
    kpi.sql()
        .update(
            "delete from cell where workspace_id = ? and dimension = ?",
            world.workspaceId(),
            Dimension.HANDLER.code());
  }

  private void rate(String agent) {
    String asked =
        """
        {"kind":"hour","agentId":"%s","amount":2000,"currency":"EUR","validFrom":"2026-03-01"}
        """;
    assertThat(owner.send("POST", "/api/v1/kpis/cost-rates", asked.formatted(agent)).status())
        .isEqualTo(201);
  }

  private long handlers() {
    return kpi.sql()
        .number(
            """
            select count(*) from cell join kpi_generation using (workspace_id)
            where workspace_id = ? and generation = current_number and dimension = ?
            """,
            world.workspaceId(),
            Dimension.HANDLER.code());
  }

  private Answer cost() {
    return owner.get(MARCH);
  }

  private static long labour(Answer cost) {
    return cost.body().get("costs").get("total").get("money").get(0).get("labour").getLongValue();
  }

  private boolean isRebuilding() {
    return cost().body().get("rebuilding").getBooleanValue();
  }

  @Test
  void whatChangesBeforeItIsCountedAnewIsNoDeadLetterAndCostIsRight() {
    countAsBefore();

    kpi.count(List.of(handled("one", 2, 1_800), handled("three", 1, 1_800)));

    assertThat(handlers()).isZero();
    assertThat(isRebuilding()).isTrue();
    assertThat(labour(cost())).isEqualTo(4_000);
    assertThat(owner.get("/api/v1/kpis/check").body().get("cellsEqualFacts").getBooleanValue())
        .isTrue();
  }

  @Test
  void itIsCountedAnewOnce() {
    countAsBefore();
    CountHandlers count = kpi.bean(CountHandlers.class);

    count.request();
    count.request();

    Awaitility.await("it is counted anew")
        .atMost(Duration.ofMinutes(2))
        .until(() -> !isRebuilding());
    count.request();
    assertThat(
            kpi.sql()
                .number("select count(*) from rebuild where workspace_id = ?", world.workspaceId()))
        .isEqualTo(1);
    assertThat(handlers()).isPositive();
    assertThat(labour(cost())).isEqualTo(4_000);
    kpi.count(List.of(handled("one", 2, 1_800)));
    assertThat(labour(cost())).isEqualTo(3_000);
  }
}
