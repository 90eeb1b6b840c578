package io.entente.kpi.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.kpi.Api;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Grain;
import io.entente.rest.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BackgroundCheckTest {
  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api admin = new Api(world.workspaceId(), Role.ADMIN);
  private final CheckOn checkOn = kpi.bean(CheckOn.class);

  /** Goes through all of the history, be it that the worker takes some of the slices. */
  private long round() {
    long before = background().get("rounds").getLongValue();
    long cells = 0;
    while (background().get("rounds").getLongValue() == before) {
      cells += checkOn.by(world.workspaceId());
    }
    return cells;
  }

  private JsonNode background() {
    return admin.get("/api/v1/kpis/check/background").body();
  }

  private List<String> found() {
    List<String> kinds = new ArrayList<>();
    for (JsonNode difference : background().get("differences").values()) {
      kinds.add(difference.get("kind").getStringValue());
    }
    return kinds;
  }

  private void corrupt(String statement) {
    assertThat(kpi.sql().update(statement, world.workspaceId())).isEqualTo(1);
  }

  @Test
  void aRoundComparesEveryCellOnceAndFindsNothingWrong() {
    kpi.count(new RandomHistory(world, 31, 60).states());

    assertThat(round()).isPositive();

    assertThat(found()).isEmpty();
    assertThat(background().get("nextTo").isNull()).isTrue();
    assertThat(background().get("cells").getLongValue())
        .isGreaterThanOrEqualTo(
            kpi.sql()
                .number("select count(*) from cell where workspace_id = ?", world.workspaceId()));
  }

  @Test
  void whatIsCorruptedIsFoundAndToldUntilARebuildMendsIt() {
    kpi.count(new RandomHistory(world, 32, 60).states());
    round();
    corrupt("delete from cell where workspace_id = ? and grain = 3 and dimension = 1 limit 1");
    corrupt(
        """
        update cell set counts = unhex('ff') where workspace_id = ? and grain = 2 and dimension = 2
        limit 1
        """);
    corrupt(
        """
        insert into cell (workspace_id, generation, grain, dimension, member, bucket, shard, counts)
        select workspace_id, generation, grain, dimension, member, bucket, 99, counts
        from cell where workspace_id = ? and grain = 1 and dimension = 0 limit 1
        """);

    round();

    assertThat(found()).contains("cell_missing", "cell_different", "cells_without_facts");
    CheckState state = kpi.bean(CheckState.class);
    state.add(0, kpi.bean(BackgroundStore.class).overall());
    assertThat(kpi.bean(MeterRegistry.class).get("entente.check.differences").gauge().value())
        .isGreaterThanOrEqualTo(3);
    assertThat(kpi.bean(CheckHealth.class).getHealthInformation().get("differences"))
        .isEqualTo(state.overall().differences());

    String id = admin.post("/api/v1/kpis/rebuilds").text("id");
    Awaitility.await("it is rebuilt")
        .atMost(Duration.ofMinutes(2))
        .until(() -> admin.get("/api/v1/kpis/rebuilds/" + id).text("state").equals("done"));
    round();

    assertThat(found()).isEmpty();
  }

  @Test
  void cellsOfADayWithoutAnyFactAreFound() {
    Instant opened = Instant.parse("2025-05-10T12:00:00Z");
    kpi.count(
        List.of(
            world
                .cycle("in May")
                .openedAt(opened)
                .answered(opened, opened.plusSeconds(600), CycleWorld.ada(), true)
                .state()));
    round();
    assertThat(found()).isEmpty();
    long emptyDay = LocalDate.of(2025, 5, 20).toEpochDay();
    corrupt(strayCell(Grain.DAY, emptyDay));
    corrupt(strayCell(Grain.MONTH, 2025 * 12 + 4));

    round();

    assertThat(found()).containsExactly("cells_without_facts");
  }

  @Test
  void cellsOfMonthsWithoutAnyFactAreFound() {
    List<CycleState> states = new ArrayList<>();
    for (String day : List.of("2025-05-10T12:00:00Z", "2025-11-10T12:00:00Z")) {
      Instant opened = Instant.parse(day);
      states.add(
          world
              .cycle("of " + day)
              .openedAt(opened)
              .answered(opened, opened.plusSeconds(600), CycleWorld.ada(), true)
              .state());
    }
    kpi.count(states);
    round();
    assertThat(found()).isEmpty();
    int december = 2025 * 12 + 11;
    corrupt(strayCell(Grain.MONTH, december - 24));
    corrupt(strayCell(Grain.MONTH, december - 3));
    corrupt(strayCell(Grain.DAY, LocalDate.of(2025, 8, 31).toEpochDay()));
    corrupt(strayCell(Grain.MONTH, december));

    round();

    assertThat(places())
        .containsExactlyInAnyOrder(
            "the month that begins " + begin(2023, 12),
            "the month that begins " + begin(2025, 8),
            "the month that begins " + begin(2025, 9),
            "the month that begins " + begin(2025, 12));
  }

  @Test
  void cellsWithoutAnyFactAtAllAreFound() {
    Instant opened = Instant.parse("2025-05-10T12:00:00Z");
    CycleWorld.Builder cycle =
        world
            .cycle("gone")
            .openedAt(opened)
            .answered(opened, opened.plusSeconds(600), CycleWorld.ada(), true);
    kpi.count(List.of(cycle.state()));
    corrupt(strayCell(Grain.MONTH, 2025 * 12 + 6));
    kpi.count(List.of(world.cycle("gone").version(2).removed().state()));

    round();

    assertThat(places()).containsExactly("the month that begins " + begin(2025, 7));
    corrupt("delete from cell where workspace_id = ?");
    round();
    assertThat(found()).isEmpty();
  }

  private static Instant begin(int year, int month) {
    return LocalDate.of(year, month, 1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    for (JsonNode difference : background().get("differences").values()) {
      places.add(difference.get("place").getStringValue());
    }
    return places;
  }

  /** As if what a fact had counted for had stayed when it went, in the total of a shard. */
  private static String strayCell(Grain grain, long bucket) {
    return """
    insert into cell (workspace_id, generation, grain, dimension, member, bucket, shard, counts)
    select workspace_id, generation, %d, dimension, member, %d, 99, counts
    from cell where workspace_id = ? and grain = %d and dimension = %d and counts is not null limit 1
    """
        .formatted(grain.code(), bucket, Grain.MONTH.code(), Dimension.TOTAL.code());
  }

  @Test
  void aWorkspaceIsCheckedByOneReplicaAtATime() {
    kpi.count(new RandomHistory(world, 33, 5).states());
    BackgroundStore store = kpi.bean(BackgroundStore.class);
    store.begin();
    checkOn.by(world.workspaceId());

    List<UUID> taken = new ArrayList<>();
    Instant now = Instant.parse("2200-01-01T00:00:00Z");
    for (UUID one = take(store, now); one != null; one = take(store, now)) {
      taken.add(one);
    }

    assertThat(taken).contains(world.workspaceId()).doesNotHaveDuplicates();
    kpi.sql()
        .update(
            "update background_check set checked_at = '1970-01-01' where workspace_id is not null");
  }

  private static UUID take(BackgroundStore store, Instant now) {
    return store.take(now, now.minusSeconds(60)).orElse(null);
  }

  @Test
  void viewersDoNotSeeIt() {
    assertThat(
            new Api(world.workspaceId(), Role.VIEWER).get("/api/v1/kpis/check/background").status())
        .isEqualTo(403);
  }

  @Test
  void aSliceIsReadByIndex() {
    kpi.count(new RandomHistory(world, 34, 30).states());

    Plans.assertByIndex(
        StoredCellStore.OF_MEMBERS,
        "[[\"%s\"]]".formatted(Dimension.NOBODY),
        world.workspaceId(),
        1,
        Grain.DAY.code(),
        Dimension.TOTAL.code(),
        1,
        2);
    Plans.assertInOrder(BackgroundStore.NEXT, Instant.EPOCH);
  }
}
