package io.entente.kpi.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Topics;
import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.fact.FactGroup;
import io.entente.kpi.log.CycleLogs;
import io.entente.rest.Role;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTest {
  private final RunningKpi kpi = RunningKpi.shared();
  private final CycleWorld world = new CycleWorld();
  private final Api admin = new Api(world.workspaceId(), Role.ADMIN);

  @BeforeEach
  void count() {
    kpi.count(new RandomHistory(world, 21, 60).states());
  }

  @Test
  void whatIsAsItShouldBeIsEqual() {
    Answer answer = admin.get("/api/v1/kpis/check");

    assertThat(answer.status()).isEqualTo(200);
    assertEquality(answer, true, true);
    assertThat(answer.text("differenceCount")).isEqualTo("0");
    assertThat(answer.body().get("cells").getLongValue()).isGreaterThan(100);
    assertThat(answer.body().get("facts").getLongValue()).isGreaterThan(50);
  }

  @Test
  void staysEqualWhileEventsAreApplied() {
    long before = facts();
    CompletableFuture<Void> counting =
        CompletableFuture.runAsync(() -> {
          IntStream.range(0, 40).forEach(this::publishSome);
          kpi.awaitApplied();
        });

    while (!counting.isDone()) {
      assertEquality(admin.get("/api/v1/kpis/check"), true, true);
    }
    counting.join();
    assertThat(facts()).isEqualTo(before + 800);
  }

  private void publishSome(int batch) {
    kpi.publish(
        IntStream.range(0, 20)
            .mapToObj(i -> world.cycle("live " + batch + " " + i).waitingSince(CycleWorld.NINE))
            .map(CycleWorld.Builder::state)
            .toList());
  }

  private long facts() {
    Answer answer = admin.get("/api/v1/kpis/check");
    assertEquality(answer, true, true);
    return answer.body().get("facts").getLongValue();
  }

  @Test
  void cellsThatDifferAreNamed() {
    kpi.sql()
        .update(
            "delete from cell where workspace_id = ? and grain = 3 and dimension = 0 limit 1",
            world.workspaceId());
    kpi.sql()
        .update(
            """
            update cell set counts = unhex('0401') where workspace_id = ? and grain = 2
              and dimension = 1 limit 1
            """,
            world.workspaceId());
    kpi.sql()
        .update(
            """
            insert into cell (workspace_id, generation, grain, dimension, member, bucket, shard, counts)
            values (?, 1, 1, 0, ?, 1, 1, unhex('0401'))
            """,
            world.workspaceId(),
            world.workspaceId());

    Answer answer = admin.get("/api/v1/kpis/check");

    assertEquality(answer, false, true);
    assertThat(kinds(answer))
        .containsExactlyInAnyOrder("cell_missing", "cell_different", "cells_without_facts");
  }

  @Test
  void factsThatDifferAreNamed() {
    kpi.sql()
        .update(
            "update cycle_fact set version = version + 1 where workspace_id = ? limit 1",
            world.workspaceId());
    kpi.sql()
        .update(
            """
            insert into cycle_fact (workspace_id, generation, cycle_id, page, version, shard,
                conversation_id, customer_id, channel, connection_id, samples)
            select workspace_id, generation, cycle_id, 77, version, shard, conversation_id,
                customer_id, channel, connection_id, samples
            from cycle_fact where workspace_id = ? limit 1
            """,
            world.workspaceId());

    Answer answer = admin.get("/api/v1/kpis/check");

    assertEquality(answer, true, false);
    assertThat(kinds(answer)).containsExactlyInAnyOrder("fact_different", "fact_without_event");
  }

  @Test
  void factsThatAreMissingAreNamed() {
    kpi.sql().update("delete from cycle_fact where workspace_id = ? limit 1", world.workspaceId());

    Answer answer = admin.get("/api/v1/kpis/check");

    assertEquality(answer, true, false);
    assertThat(kinds(answer)).containsExactly("fact_missing");
  }

  @Test
  void whatANewerEventHasTakenOutOfTheLogIsNoDifference() {
    Map<Integer, Long> before = applied();
    kpi.count(
        List.of(
            world.cycle("new").waitingSince(CycleWorld.NINE).state(),
            world.cycle("new").version(2).waitingSince(CycleWorld.NINE.plusSeconds(1)).state()));
    Map<Integer, Long> after = applied();
    after.keySet().forEach(partition -> before.putIfAbsent(partition, 0L));
    assertThat(after).isNotEqualTo(before);
    try {
      // As of an applied event that is compacted: all there is of its key are those that are not.
      setApplied(before);
      assertEquality(admin.get("/api/v1/kpis/check"), true, true);
    } finally {
      setApplied(after);
    }
    assertEquality(admin.get("/api/v1/kpis/check"), true, true);
  }

  private Map<Integer, Long> applied() {
    return kpi.bean(CycleLogs.class).applied();
  }

  private void setApplied(Map<Integer, Long> offsets) {
    offsets.forEach((partition, next) ->
        kpi.sql()
            .update(
                """
                update consumer_offset set next_offset = ?
                where group_name = ? and topic = ? and partition_no = ?
                """,
                next,
                FactGroup.NAME,
                Topics.CYCLES,
                partition));
  }

  @Test
  void viewersDoNotCheck() {
    assertThat(new Api(world.workspaceId(), Role.VIEWER).get("/api/v1/kpis/check").status())
        .isEqualTo(403);
  }

  private static void assertEquality(Answer answer, boolean cells, boolean facts) {
    assertThat(answer.body().get("cellsEqualFacts").getBooleanValue()).isEqualTo(cells);
    assertThat(answer.body().get("factsEqualEvents").getBooleanValue()).isEqualTo(facts);
  }

  private static List<String> kinds(Answer answer) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode difference : answer.body().get("differences").values()) {
      kinds.add(difference.get("kind").getStringValue());
    }
    return kinds;
  }
}
