package io.entente.kpi.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.sample.Family;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Customers who wait since before anybody kept that. */
class MendWaitsTest {
  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  private List<String> waits() {
    return kpi.sql()
        .list(
            """
            select customer_id, started_at from running_wait where workspace_id = ?
            order by started_at
            """,
            row -> row.uuid("customer_id") + " " + row.instant("started_at"),
            world.workspaceId());
  }

  private String wait(String name, Instant since) {
    return world.customer(name) + " " + since;
  }

  private void countAnew() {
    String id = owner.post("/api/v1/kpis/rebuilds?source=facts").text("id");
    Awaitility.await("it is counted anew")
        .atMost(Duration.ofMinutes(2))
        .until(() -> owner.get("/api/v1/kpis/rebuilds/" + id).text("state").equals("done"));
  }

  @Test
  void aRebuildFindsThemAndForgetsThoseWhoDoNotWait() {
    Instant second = CycleWorld.NINE.plusMillis(5_250);
    kpi.count(
        List.of(
            world.cycle("one").waitingSince(CycleWorld.NINE).state(),
            world.cycle("two").waitingSince(second).state(),
            world
                .cycle("answered")
                .answered(CycleWorld.NINE, second, CycleWorld.ada(), true)
                .state()));
    String one = wait("one", CycleWorld.NINE);
    String two = wait("two", second);
    Awaitility.await("the waits")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(waits()).containsExactly(one, two));
    awaitTouched(3);
    kpi.sql().update("delete from running_wait where workspace_id = ?", world.workspaceId());
    kpi.sql()
        .update(
            """
            insert into running_wait (workspace_id, cycle_id, page, customer_id, started_at)
            select workspace_id, cycle_id, page, customer_id, touched_at from touch
            where workspace_id = ?
            """,
            world.workspaceId());

    countAnew();

    assertThat(waits()).containsExactly(one, two);
  }

  @Test
  void whatTheWaitsKnowBetterIsLeftAlone() {
    kpi.count(List.of(world.cycle("one").waitingSince(CycleWorld.NINE).state()));
    awaitTouched(1);
    kpi.sql().update("delete from running_wait where workspace_id = ?", world.workspaceId());
    kpi.sql()
        .update(
            "update touched_page set version = version + 1 where workspace_id = ?",
            world.workspaceId());

    countAnew();

    assertThat(waits()).isEmpty();
  }

  private void awaitTouched(long pages) {
    Awaitility.await("the pages")
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            kpi.sql()
                    .number(
                        "select count(*) from touched_page where workspace_id = ?",
                        world.workspaceId())
                == pages);
  }

  @Test
  void waitsAreFoundByIndexSomeAtATime() {
    UUID id = UUID.randomUUID();
    int wait = Family.OPEN_WAIT.code();
    Instant now = CycleWorld.NINE;
    Plans.assertInOrder(WaitStore.RUNNING, id, 1, wait, now, now, id, id, 0, 1_000);
    Plans.assertInOrder(WaitStore.ENDED, 1, wait, id, id, id, 0, 1_000);
    Plans.assertByIndex(WaitStore.INSERT, "[]", id);
    Plans.assertByIndex(WaitStore.DELETE, "[]", id);
  }
}
