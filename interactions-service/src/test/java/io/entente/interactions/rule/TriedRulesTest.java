package io.entente.interactions.rule;

import static io.entente.interactions.rule.Automation.NOW;
import static io.entente.interactions.rule.Automation.change;
import static io.entente.interactions.rule.Automation.note;
import static io.entente.interactions.rule.Automation.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that are tried before they do anything, and those that are asked on time. */
class TriedRulesTest {
  private static Service service;
  private Automation world;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void enter() {
    world = Automation.of(service, Ids.next());
  }

  private static String onTime(String since, int minutes, String items, String actions) {
    return Automation.text("time", items, actions, false)
        .replaceFirst(
            "\\{", "{\"timing\": {\"since\": \"" + since + "\", \"minutes\": " + minutes + "},");
  }

  private List<Due> timers() {
    return service
        .sql()
        .list(
            """
            select workspace_id, subject_id, due_at from timer
            where workspace_id = ? and kind = 'rule-time'
            """,
            row -> new Due(row.uuid("workspace_id"), row.uuid("subject_id"), row.instant("due_at")),
            world.workspaceId());
  }

  private void fire(Instant at) {
    List<Due> due = timers().stream().filter(it -> !it.dueAt().isAfter(at)).toList();
    RunRulesOnTime run =
        new RunRulesOnTime(
            service.bean(LockConversation.class),
            service.bean(RuleBook.class),
            service.bean(RuleTimes.class),
            service.bean(FactStore.class),
            service.bean(RuleChains.class),
            service.bean(RunStore.class),
            Clock.fixed(at, ZoneOffset.UTC));
    service
        .transactions()
        .writing(() -> {
          due.forEach(it ->
              service
                  .sql()
                  .update(
                      """
                      delete from timer
                      where workspace_id = ? and kind = 'rule-time' and subject_id = ?
                      """,
                      it.workspaceId(),
                      it.subjectId()));
          run.fire(due);
        });
  }

  @Test
  void aRuleOnTimeIsAskedOnceForEachWait() {
    String rule =
        world.created(
            "rules", onTime("waiting", 60, says("help"), change("{\"priority\": \"urgent\"}")));
    String id = world.said("ada", "help me");
    world.settle();

    assertThat(timers())
        .containsExactly(new Due(world.workspaceId(), UUID.fromString(id), NOW.plusSeconds(3_600)));
    fire(NOW.plusSeconds(3_599));
    assertThat(world.outcomes(rule)).isEmpty();
    fire(NOW.plusSeconds(3_600));
    assertThat(world.outcomes(rule)).containsExactly("done");
    assertThat(world.shown(id)).containsEntry("priority", "urgent");
    fire(NOW.plusSeconds(9_000));
    assertThat(world.outcomes(rule)).hasSize(1);

    service.file(
        List.of(
            world.message(Said.agent("acme", "a1", NOW.plusSeconds(60)).answering("ada-1"), "So?"),
            world.message(
                Said.customer("ada", "ada-2", NOW.plusSeconds(120)).answering("a1"),
                "help again")));
    world.settle();
    fire(NOW.plusSeconds(3_720));
    assertThat(world.outcomes(rule)).containsExactly("unchanged", "done");
  }

  @Test
  void aTimeThatNoLongerRunsIsPassedOver() {
    String rule =
        world.created("rules", onTime("waiting", 60, "", change("{\"priority\": \"urgent\"}")));
    String id = world.said("ada", "help me");
    world.settle();

    world.owner().post("conversations/" + id + "/replies", "{\"body\": \"Here\"}");
    fire(NOW.plusSeconds(4_000));

    assertThat(world.outcomes(rule)).isEmpty();
    assertThat(timers()).isEmpty();
  }

  @Test
  void aRuleOnTimeFindsWhatIsThereAlready() {
    String id = world.said("ada", "help me", NOW.minus(Duration.ofHours(3)));

    String rule = world.created("rules", onTime("activity", 60, "", note("Nobody cares")));
    fire(NOW.plusSeconds(3_600));

    assertThat(world.outcomes(rule)).containsExactly("done");
    assertThat(world.thread(id)).hasSize(2);
    assertThat(
            world
                .owner()
                .post("rules", onTime("activity", 60, "", note("x")).replace("time\"", "changed\""))
                .pointers())
        .containsExactly("/timing");
  }

  @Test
  void whatRulesWriteBeginsNoTimeAnew() {
    String macro =
        world.created(
            "macros",
            "{\"scope\": \"workspace\", \"name\": \"Hi\", \"body\": \"Are you still there?\"}");
    String writes =
        world.created(
            "rules",
            onTime("activity", 60, "", "{\"type\": \"macro\", \"macroId\": \"" + macro + "\"}"));
    String notes = world.created("rules", onTime("activity", 90, "", note("Nobody cares")));
    String id = world.said("ada", "help me");
    world.settle();

    for (int minutes = 60; minutes < 600; minutes += 30) {
      fire(NOW.plusSeconds(60L * minutes));
      world.settle();
    }

    assertThat(world.outcomes(writes)).containsExactly("done");
    assertThat(world.outcomes(notes)).containsExactly("done");
    assertThat(world.thread(id)).hasSize(3);
    assertThat(timers()).isEmpty();
    service.file(
        List.of(
            world.message(
                Said.customer("ada", "ada-2", NOW.plusSeconds(36_000)).answering("ada-1"), "Yes")));
    world.settle();
    assertThat(timers()).extracting(Due::dueAt).containsExactly(NOW.plusSeconds(39_600));
  }

  @Test
  void aDryRunSaysWhatHappensThen() {
    for (int i = 0; i < 30; i++) {
      world.said("c" + i, i % 3 == 0 ? "I want a refund" : "Hello");
    }
    String text =
        Automation.text(
            "customer_message", says("refund"), change("{\"priority\": \"high\"}"), false);

    Answer tried = world.owner().post("rules/dry-runs", "{\"rule\": " + text + "}");

    assertThat(tried.body())
        .as(tried.text())
        .containsEntry("basis", "messages")
        .containsEntry("complete", true)
        .containsEntry("looked", 30)
        .containsEntry("matched", 10);
    assertThat(tried.text()).contains("\"excerpt\":\"I want a refund\"");
    assertThat(world.owner().get("rules").items()).isEmpty();
    assertThat(world.owner().get("conversations?priority=high").items()).isEmpty();

    Automation twin = Automation.of(service, Ids.next());
    twin.created("rules", text);
    for (int i = 0; i < 30; i++) {
      twin.said("c" + i, i % 3 == 0 ? "I want a refund" : "Hello");
    }
    twin.settle();
    assertThat(twin.owner().get("conversations?priority=high&limit=100").items()).hasSize(10);
  }

  @Test
  void rulesOnChangesAreTriedOnConversationsAsTheyAre() {
    String id = world.said("ada", "Hello");
    world.said("grace", "Hello");
    world.owner().send("PATCH", "conversations/" + id, "{\"priority\": \"low\"}", Map.of());

    Answer tried =
        world
            .owner()
            .post(
                "rules/dry-runs",
                "{\"rule\": "
                    + Automation.text(
                        "changed",
                        "{\"field\": \"priority\", \"values\": [\"low\"]}",
                        note("x"),
                        false)
                    + "}");

    assertThat(tried.body())
        .containsEntry("basis", "conversations")
        .containsEntry("looked", 2)
        .containsEntry("matched", 1);
  }

  @Test
  void deadlinesThatComeNearAndThatPassAreEvents() {
    String warned = world.rule("target_warning", says("help"), note("Hurry"));
    String breached = world.rule("target_breached", "", change("{\"priority\": \"urgent\"}"));
    String id = world.said("ada", "help");
    for (String notice : List.of("warning", "breach")) {
      service
          .transactions()
          .writing(() ->
              service
                  .bean(TrailStore.class)
                  .insert(
                      List.of(
                          Change.of(
                              world.workspaceId(),
                              UUID.fromString(id),
                              new Change.Cause(By.SYSTEM, NOW),
                              "target.first_response",
                              null,
                              Change.plain(notice)))));
    }
    world.settle();

    assertThat(world.outcomes(warned)).containsExactly("done");
    assertThat(world.outcomes(breached)).containsExactly("done");
    assertThat(world.shown(id)).containsEntry("priority", "urgent");
  }

  @Test
  void whatRulesDidIsForgottenAfterAMonth() {
    String rule = world.rule("customer_message", "", note("x"));
    UUID ruleId = UUID.fromString(rule);
    world.said("ada", "Hello");
    world.settle();
    Instant later = Instant.now().plus(Duration.ofDays(31));

    for (Instant at : List.of(later.minus(Duration.ofDays(2)), later)) {
      assertThat(world.outcomes(rule)).hasSize(1);
      ForgetRuns forget =
          new ForgetRuns(
              service.bean(RuleStore.class),
              service.bean(RunStore.class),
              service.bean(Timers.class),
              Clock.fixed(at, ZoneOffset.UTC));
      service
          .transactions()
          .writing(() -> forget.fire(List.of(new Due(world.workspaceId(), ruleId, at))));
    }

    assertThat(world.outcomes(rule)).isEmpty();
  }
}
