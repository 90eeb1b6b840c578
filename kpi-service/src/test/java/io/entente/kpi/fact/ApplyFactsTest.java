package io.entente.kpi.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.StoredFigures;
import io.entente.messaging.Batch;
import io.entente.messaging.IncomingEvent;
import io.entente.sql.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApplyFactsTest {
  private static final int CYCLES = 120;
  private static final long SEED = 20261122;

  private final RunningKpi kpi = RunningKpi.shared();

  @Test
  void anyOrderAndAnyBatchesComeToTheSame() {
    CycleWorld once = new CycleWorld();
    apply(new RandomHistory(once, SEED, CYCLES).newest(), 10_000);
    StoredFigures expected = StoredFigures.of(once.workspaceId());
    assertThat(expected.cells()).hasSizeGreaterThan(1_000);

    for (int run = 0; run < 4; run++) {
      CycleWorld world = new CycleWorld();
      Random random = new Random(SEED + run);
      List<CycleState> events = new ArrayList<>(new RandomHistory(world, SEED, CYCLES).states());
      events.addAll(events.subList(0, events.size() / 3));
      Collections.shuffle(events, random);

      apply(events, 1 + random.nextInt(90));

      StoredFigures found = StoredFigures.of(world.workspaceId());
      assertThat(found.cells()).as("run %d", run).isEqualTo(expected.cells());
      assertThat(found.samples()).as("run %d", run).isEqualTo(expected.samples());
      assertThat(found.facts()).as("run %d", run).isEqualTo(expected.facts());
    }
  }

  @Test
  void workspacesInOneBatchAreCountedEachForItself() {
    CycleWorld alone = new CycleWorld();
    apply(new RandomHistory(alone, SEED, 40).states(), 30);
    StoredFigures expected = StoredFigures.of(alone.workspaceId());
    List<CycleWorld> worlds = List.of(new CycleWorld(), new CycleWorld(), new CycleWorld());
    List<CycleState> mixed = new ArrayList<>();
    worlds.forEach(world -> mixed.addAll(new RandomHistory(world, SEED, 40).states()));
    Collections.shuffle(mixed, new Random(SEED));

    apply(mixed, 30);

    assertThat(expected.cells()).isNotEmpty();
    for (CycleWorld world : worlds) {
      StoredFigures found = StoredFigures.of(world.workspaceId());
      assertThat(found.cells()).isEqualTo(expected.cells());
      assertThat(found.samples()).isEqualTo(expected.samples());
    }
  }

  @Test
  void aReplayChangesNothing() {
    CycleWorld world = new CycleWorld();
    List<CycleState> events = new RandomHistory(world, SEED, 40).states();
    apply(events, 50);
    StoredFigures before = StoredFigures.of(world.workspaceId());

    apply(events, 7);

    assertThat(StoredFigures.of(world.workspaceId())).isEqualTo(before);
  }

  @Test
  void whatIsRemovedLeavesNoCellBehind() {
    CycleWorld world = new CycleWorld();
    Collection<CycleState> events = new RandomHistory(world, SEED, 40).newest();
    apply(events, 50);

    apply(events.stream().map(ApplyFactsTest::removed).toList(), 50);

    StoredFigures found = StoredFigures.of(world.workspaceId());
    assertThat(found.cells()).isEmpty();
    assertThat(found.samples()).isEmpty();
    assertThat(found.facts()).isNotEmpty();
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheRestIsKept() {
    CycleWorld world = new CycleWorld();
    IncomingEvent bad =
        new IncomingEvent(
            "entente.cycles",
            3,
            1,
            "key",
            "{\"workspaceId\":12}".getBytes(StandardCharsets.UTF_8),
            Instant.EPOCH,
            Map.of());
    Batch batch = new Batch(List.of(bad, event(world.cycle("good").state(), 2)));

    kpi.bean(Transactions.class).writing(() -> kpi.bean(CycleHandler.class).handle(batch));

    assertThat(StoredFigures.of(world.workspaceId()).facts()).hasSize(1);
  }

  private void apply(Collection<CycleState> states, int batchSize) {
    List<IncomingEvent> events = new ArrayList<>();
    states.forEach(state -> events.add(event(state, events.size())));
    for (int from = 0; from < events.size(); from += batchSize) {
      Batch batch = new Batch(events.subList(from, Math.min(from + batchSize, events.size())));
      kpi.bean(Transactions.class).writing(() -> kpi.bean(CycleHandler.class).handle(batch));
    }
  }

  private IncomingEvent event(CycleState state, long offset) {
    return new IncomingEvent(
        "entente.cycles",
        shard(state),
        offset,
        state.key(),
        kpi.bean(EventJson.class).encode(state),
        CycleWorld.NINE,
        Map.of());
  }

  /** The same in all workspaces, so that their cells can be compared. */
  private static int shard(CycleState state) {
    return Math.floorMod(state.openedAt().hashCode(), 8);
  }

  private static CycleState removed(CycleState state) {
    return new CycleState(
        state.workspaceId(),
        state.cycleId(),
        state.page(),
        state.version() + 1,
        true,
        state.conversationId(),
        state.ordinal(),
        state.channel(),
        state.connectionId(),
        state.customerId(),
        1,
        state.openedAt(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }
}
