package io.entente.kpi.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.StoredFigures;
import io.entente.rest.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api owner = new Api(world.workspaceId(), Role.OWNER);

  @Test
  void aRebuildFromTheEventsComesToTheSame() {
    kpi.count(new RandomHistory(world, 11, 150).states());
    StoredFigures before = StoredFigures.of(world.workspaceId());

    rebuild("events");

    assertThat(StoredFigures.of(world.workspaceId())).isEqualTo(before);
    assertThat(generations("cell")).containsExactly(2L);
    assertThat(generations("sample")).containsExactly(2L);
    assertThat(generations("cycle_fact")).containsExactly(2L);
  }

  @Test
  void aRebuildFromTheFactsMendsTheCells() {
    kpi.count(new RandomHistory(world, 12, 100).states());
    StoredFigures before = StoredFigures.of(world.workspaceId());
    kpi.sql().update("delete from cell where workspace_id = ? and shard < 4", world.workspaceId());

    rebuild("facts");

    assertThat(StoredFigures.of(world.workspaceId())).isEqualTo(before);
  }

  @Test
  void whatComesDuringARebuildIsCountedOnce() {
    List<CycleState> states = new RandomHistory(world, 13, 900).states();
    int half = states.size() / 2;
    kpi.count(states.subList(0, half));

    UUID id = request("events");
    for (int from = half; from < states.size(); from += 25) {
      kpi.publish(states.subList(from, Math.min(from + 25, states.size())));
    }
    awaitDone(id);
    kpi.awaitApplied();

    CycleWorld other = new CycleWorld();
    kpi.count(List.copyOf(new RandomHistory(other, 13, 900).newest()));
    Answer check = owner.get("/api/v1/kpis/check");
    assertThat(check.body().get("differences").size()).isZero();
    assertThat(check.body().get("cellsEqualFacts").getBooleanValue()).isTrue();
    assertThat(check.body().get("factsEqualEvents").getBooleanValue()).isTrue();
    assertThat(
            StoredFigures.of(world.workspaceId()).samples().stream().map(RebuildTest::withoutShard))
        .containsExactlyInAnyOrderElementsOf(
            StoredFigures.of(other.workspaceId()).samples().stream()
                .map(RebuildTest::withoutShard)
                .toList());
  }

  @Test
  void aRebuildThatACrashLeftIsBegunAgain() {
    kpi.count(new RandomHistory(world, 14, 50).states());
    StoredFigures before = StoredFigures.of(world.workspaceId());

    awaitDone(leaveHalf("EVENTS", 1));

    assertThat(StoredFigures.of(world.workspaceId())).isEqualTo(before);
    assertThat(generations("cell")).containsExactly(3L);
  }

  @Test
  void aRebuildThatIsGivenUpLeavesNothingOfIt() {
    kpi.count(new RandomHistory(world, 15, 50).states());
    kpi.sql()
        .update(
            "update cycle_fact set samples = unhex('ff') where workspace_id = ? limit 1",
            world.workspaceId());

    await(leaveHalf("FACTS", 4), "failed");

    assertThat(generations("cell")).containsExactly(1L);
    assertThat(generations("cycle_fact")).containsExactly(1L);
  }

  /** What a process that was killed in the middle leaves: half a counting, a lease that ends. */
  private UUID leaveHalf(String source, int attempts) {
    UUID id = UUID.randomUUID();
    kpi.sql()
        .update(
            """
            insert into cell (workspace_id, generation, grain, dimension, member, bucket, shard)
            select workspace_id, 2, grain, dimension, member, bucket, shard from cell
            where workspace_id = ? and shard < 3
            """,
            world.workspaceId());
    kpi.sql()
        .update(
            "update kpi_generation set last_number = 2 where workspace_id = ?",
            world.workspaceId());
    kpi.sql()
        .update(
            """
            insert into rebuild (workspace_id, id, source, state, generation, attempts, facts, cells,
                requested_by, requested_at, started_at, holder, held_until)
            values (?, ?, ?, 'RUNNING', 2, ?, 10, 0, ?, utc_timestamp(6), utc_timestamp(6), ?,
                utc_timestamp(6) - interval 1 second)
            """,
            world.workspaceId(),
            id,
            source,
            attempts,
            UUID.randomUUID(),
            UUID.randomUUID());
    return id;
  }

  @Test
  void oneAtATime() {
    UUID id = UUID.randomUUID();
    kpi.sql()
        .update(
            """
            insert into rebuild (workspace_id, id, source, state, generation, attempts, facts, cells,
                requested_by, requested_at, holder, held_until)
            values (?, ?, 'EVENTS', 'RUNNING', 2, 1, 0, 0, ?, utc_timestamp(6), ?,
                utc_timestamp(6) + interval 1 hour)
            """,
            world.workspaceId(),
            id,
            UUID.randomUUID(),
            UUID.randomUUID());

    Answer answer = owner.post("/api/v1/kpis/rebuilds");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("code")).isEqualTo("rebuild_unfinished");
  }

  @Test
  void whoMayNotIsRefusedAndForeignOnesAreUnknown() {
    assertThat(new Api(world.workspaceId(), Role.AGENT).post("/api/v1/kpis/rebuilds").status())
        .isEqualTo(403);
    UUID id = request("events");
    awaitDone(id);

    Api stranger = new Api(UUID.randomUUID(), Role.OWNER);

    assertThat(stranger.get("/api/v1/kpis/rebuilds/" + id).status()).isEqualTo(404);
    assertThat(owner.post("/api/v1/kpis/rebuilds?source=air").errors())
        .startsWith("?source \"air\" is none of [events, facts]");
  }

  private void rebuild(String source) {
    awaitDone(request(source));
  }

  private UUID request(String source) {
    Answer answer = owner.post("/api/v1/kpis/rebuilds?source=" + source);
    assertThat(answer.status()).isEqualTo(202);
    return UUID.fromString(answer.text("id"));
  }

  private void awaitDone(UUID id) {
    await(id, "done");
  }

  private void await(UUID id, String state) {
    Awaitility.await("the rebuild is " + state)
        .atMost(Duration.ofMinutes(2))
        .until(() -> owner.get("/api/v1/kpis/rebuilds/" + id).text("state"), state::equals);
  }

  private List<Long> generations(String table) {
    return kpi.sql()
        .list(
            "select distinct generation from " + table + " where workspace_id = ?",
            row -> row.number("generation"),
            world.workspaceId());
  }

  private static String withoutShard(String sample) {
    return sample.replaceAll("shard=\\d+ ", "");
  }
}
