package io.entente.interactions.rule;

import static io.entente.interactions.rule.Automation.NOW;
import static io.entente.interactions.rule.Automation.change;
import static io.entente.interactions.rule.Automation.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Ids;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps rules from doing a thing twice, and from going on for ever. */
class RuleGuardsTest {
  private static final String HIGH = change("{\"priority\": \"high\"}");

  private static Database database;
  private static Service service;
  private Automation world;

  @BeforeAll
  static void start() {
    database = BackingServers.shared().database("interactions");
    service = Service.start(database, Map.of("entente.workers", "false"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void enter() {
    world = Automation.of(service, Ids.next());
  }

  @Test
  void rulesThatUndoEachOtherEnd() {
    String up = world.rule("changed", "{\"field\": \"priority\", \"values\": [\"low\"]}", HIGH);
    String down =
        world.rule(
            "changed",
            "{\"field\": \"priority\", \"values\": [\"high\"]}",
            change("{\"priority\": \"low\"}"));
    String id = world.said("ada", "Hello");

    world.owner().send("PATCH", "conversations/" + id, "{\"priority\": \"low\"}", Map.of());
    world.settle();

    assertThat(world.outcomes(up)).containsExactly("guarded", "done");
    assertThat(world.outcomes(down)).containsExactly("done");
    assertThat(world.shown(id)).containsEntry("priority", "low");
    assertThat(world.owner().get("conversations/" + id + "/changes").items())
        .anyMatch(it -> it.get("field").equals("rule") && it.get("after").equals("held_up"));
  }

  @Test
  void rulesLeadToRulesThreeDeep() {
    List<String> rules = new ArrayList<>();
    // The last one first, so that none sees in the same turn what it waits for.
    for (int i = 3; i >= 0; i--) {
      rules.add(
          world.rule(
              i == 0 ? "customer_message" : "changed",
              i == 0
                  ? ""
                  : "{\"field\": \"subject\", \"operator\": \"is\", \"values\": [\"Step "
                      + i
                      + "\"]}",
              change("{\"subject\": \"Step " + (i + 1) + "\"}")));
    }

    String id = world.said("ada", "Hello");
    world.settle();

    assertThat(world.shown(id)).containsEntry("subject", "Step 3");
    assertThat(rules.stream().map(world::outcomes).toList())
        .containsExactly(List.of("guarded"), List.of("done"), List.of("done"), List.of("done"));
  }

  @Test
  void aConversationIsLeftAloneAfterManyTimesWithinAnHour() {
    String rule = world.rule("customer_message", "", note("Again"));
    world.said("ada", "m");
    service.file(
        IntStream.rangeClosed(1, RuleChain.MOST_AN_HOUR + 4)
            .mapToObj(i ->
                world.message(
                    Said.customer("ada", "more-" + i, NOW.plusSeconds(i)).answering("ada-1"), "m"))
            .toList());
    world.settle();

    String id = world.conversation("ada");
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from interaction where workspace_id = ? and conversation_id = ? and kind = 'NOTE'",
                    world.workspaceId(),
                    UUID.fromString(id)))
        .isEqualTo(RuleChain.MOST_AN_HOUR);
    assertThat(world.outcomes(rule).subList(0, 5)).containsOnly("guarded");
  }

  @Test
  void eachEventIsSeenToOnceAlsoByTwoReplicas() {
    String rule = world.rule("customer_message", "", note("Once"));
    try (Service replica = Service.start(database, Map.of("entente.workers", "false"))) {
      for (int i = 0; i < 20; i++) {
        world.said("c" + i, "Hello");
      }
      List<Due> due = world.due();
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> world.fire(service, due)),
              CompletableFuture.runAsync(() -> world.fire(replica, due.reversed())))
          .join();
      world.fire(service, due);
      world.settle();
    }

    for (int i = 0; i < 20; i++) {
      assertThat(world.shown(world.conversation("c" + i))).containsEntry("interactions", 2);
    }
    assertThat(world.outcomes(rule)).hasSize(20);
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from rule_event where workspace_id = ?", world.workspaceId()))
        .isZero();
  }

  @Test
  void whatHappenedInTwoThatBecameOneIsSeenToInTurn() {
    world.rule("customer_message", Automation.says("one"), HIGH);
    world.rule("customer_message", Automation.says("two"), change("{\"subject\": \"Two\"}"));
    String gone = world.said("ada", "one");
    service.file(List.of(world.message(Said.customer("ada", "ada-2", NOW.plusSeconds(1)), "two")));
    String stays =
        world.owner().get("conversations").items().stream()
            .map(it -> String.valueOf(it.get("id")))
            .filter(id -> !id.equals(gone))
            .findFirst()
            .orElseThrow();
    assertThat(
            world
                .owner()
                .post("conversations/" + gone + "/merges", "{\"into\": \"" + stays + "\"}")
                .status())
        .isEqualTo(201);
    int version = (int) world.shown(stays).get("version");

    world.settle();

    assertThat(world.shown(stays))
        .containsEntry("priority", "high")
        .containsEntry("subject", "Two")
        .containsEntry("version", version + 2);
  }

  @Test
  void aNoteOnAConversationThatAnotherHasFollowedIsWrittenInNeither() {
    Instant longAgo = NOW.minus(Duration.ofDays(30));
    String first = world.said("ada", "Hello", longAgo);
    world
        .owner()
        .post(
            "conversations/" + first + "/resolution",
            "{\"occurredAt\": \"" + longAgo.plusSeconds(60) + "\"}");
    service.file(
        List.of(
            world.message(Said.customer("ada", "ada-2", NOW).answering("ada-1"), "Hello again")));
    String rule = world.rule("changed", "", note("Mind this"));
    world.owner().send("PATCH", "conversations/" + first, "{\"priority\": \"low\"}", Map.of());

    world.settle();

    assertThat(world.outcomes(rule)).containsExactly("failed");
    assertThat(world.owner().get("conversations?status=all").items())
        .hasSize(2)
        .allMatch(it -> it.get("interactions").equals(1));
  }

  @Test
  void anArchiveIsRoutedButNotAnswered() {
    String macro =
        world.created("macros", "{\"scope\": \"workspace\", \"name\": \"Hi\", \"body\": \"Hi\"}");
    String rule =
        world.rule(
            "customer_message",
            "",
            HIGH + ", {\"type\": \"macro\", \"macroId\": \"" + macro + "\"}");

    String id = world.said("ada", "Hello", NOW.minus(Duration.ofDays(400)));
    world.settle();

    assertThat(world.shown(id)).containsEntry("priority", "high").containsEntry("interactions", 1);
    assertThat(world.outcomes(rule)).containsExactly("failed");
  }
}
