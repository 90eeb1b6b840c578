package io.entente.interactions.rule;

import static io.entente.interactions.rule.Automation.change;
import static io.entente.interactions.rule.Automation.note;
import static io.entente.interactions.rule.Automation.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String HIGH = change("{\"priority\": \"high\"}");

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

  @Test
  void whereNoRuleWouldLookNothingIsNoted() {
    world.rule("agent_message", "", HIGH);
    String rule = world.rule("customer_message", "", HIGH);
    world.owner().send("DELETE", "rules/" + rule, null, Map.of("If-Match", "\"1\""));
    Automation other = Automation.of(service, Ids.next());

    other.said("ada", "Hello");

    assertThat(other.due()).isEmpty();
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from rule_event where workspace_id = ?", other.workspaceId()))
        .isZero();
  }

  @Test
  void rulesAreAskedInTheirOrderAndSeeWhatThoseBeforeChanged() {
    String tag = world.named("tags", "Refund");
    String first =
        world.rule("customer_message", says("refund"), change("{\"addTags\": [\"" + tag + "\"]}"));
    String second =
        world.rule(
            "customer_message",
            "{\"field\": \"tag\", \"values\": [\"" + tag + "\"]}",
            change("{\"priority\": \"urgent\"}"),
            true);
    String third = world.rule("customer_message", "", change("{\"priority\": \"low\"}"));

    String refund = world.said("ada", "I want a REFUND now");
    String other = world.said("grace", "Hello");
    world.settle();

    assertThat(world.shown(refund))
        .containsEntry("tags", List.of(tag))
        .containsEntry("priority", "urgent");
    assertThat(world.shown(other)).containsEntry("priority", "low");
    assertThat(world.outcomes(first)).containsExactly("done");
    assertThat(world.outcomes(third)).containsExactly("done");
    assertThat(world.owner().get("rules/" + second).body().get("counts"))
        .asString()
        .contains("runs=2", "matches=1", "errors=0");

    world
        .owner()
        .send(
            "PUT",
            "rules/order",
            "{\"ids\": [\"%s\", \"%s\", \"%s\"]}".formatted(third, second, first),
            Map.of());
    String again = world.said("linus", "refund");
    world.settle();
    assertThat(world.shown(again)).containsEntry("priority", "low");
    assertThat(world.owner().get("rules").items().getFirst()).containsEntry("id", third);
  }

  @Test
  void eachActionIsDoneInTheNameOfTheRuleAndStopsNoClock() {
    Api agent = world.owner().as(Role.AGENT);
    String ada = agent.caller().memberId().toString();
    world.owner().send("PUT", "agents/" + ada, "{\"name\": \"Ada\"}", Map.of());
    String team = world.named("teams", "Care");
    String reason = world.named("reasons", "Delay");
    world.created("attributes", "{\"key\": \"hops\", \"label\": \"Hops\", \"type\": \"number\"}");
    String macro =
        world.created(
            "macros",
            "{\"scope\": \"workspace\", \"name\": \"Hi\", \"body\": \"Hi {{customer.handle}}\"}");
    String rule =
        world.rule(
            "conversation_opened",
            says("late"),
            change(
                    "{\"assigneeId\": \"%s\", \"teamId\": \"%s\", \"reasonId\": \"%s\", \"attributes\": {\"hops\": 2.50}}"
                        .formatted(ada, team, reason))
                + ","
                + note("See #{{conversation.number}}")
                + ", {\"type\": \"macro\", \"macroId\": \""
                + macro
                + "\"}, {\"type\": \"snooze\", \"minutes\": 60}");

    String id = world.said("grace", "My flight is late");
    Object waiting = world.shown(id).get("waitingSince");
    world.settle();

    assertThat(world.outcomes(rule)).containsExactly("done");
    assertThat(world.shown(id))
        .containsEntry("assigneeId", ada)
        .containsEntry("teamId", team)
        .containsEntry("reasonId", reason)
        .containsEntry("attributes", Map.of("hops", 2.5))
        .containsEntry("status", "snoozed")
        .containsEntry("waitingSince", waiting)
        .containsEntry("interactions", 3);
    assertThat(world.thread(id))
        .extracting(it -> it.get("body"))
        .containsExactlyInAnyOrder("My flight is late", "See #1", "Hi grace");
    assertThat(world.thread(id))
        .filteredOn(it -> !"customer".equals(it.get("actor")))
        .allMatch(it -> "bot".equals(it.get("actor")) && it.get("agentId") == null);
    assertThat(world.owner().get("conversations/" + id + "/changes").items())
        .isNotEmpty()
        .allMatch(it -> it.get("by").equals(Map.of("kind", "rule", "id", rule)));
  }

  @Test
  void changesAreFollowedByWhomeverTheyAreMade() {
    String byAgents = world.rule("agent_message", "", note("Seen"));
    String onStatus =
        world.rule(
            "status_changed",
            "{\"field\": \"status\", \"values\": [\"resolved\"]}, " + says("bye"),
            change("{\"priority\": \"low\"}"));
    String onChange =
        world.rule(
            "changed",
            "{\"field\": \"priority\", \"values\": [\"low\"]}",
            change("{\"attributes\": null, \"subject\": \"Over\"}"));
    String id = world.said("ada", "bye");

    world.owner().post("conversations/" + id + "/replies", "{\"body\": \"Bye\"}");
    world.owner().send("PATCH", "conversations/" + id, "{\"status\": \"resolved\"}", Map.of());
    world.settle();

    assertThat(world.outcomes(byAgents)).containsExactly("done");
    assertThat(world.outcomes(onStatus)).containsExactly("done");
    assertThat(world.outcomes(onChange)).hasSize(1);
    assertThat(world.shown(id))
        .containsEntry("subject", "Over")
        .containsEntry("status", "resolved");
  }

  @Test
  void whatCustomersWishForGoesToADepartment() {
    String rule =
        world.rule(
            "customer_message",
            says("i wish"),
            """
            {"type": "insight", "department": "product", "summary": "A wish of {{customer.handle}}"}
            """);

    String id = world.said("ada", "I wish there were trains");
    world.settle();

    assertThat(world.outcomes(rule)).hasSize(1);
    Map<String, Object> insight = world.owner().get("insights").items().getFirst();
    assertThat(insight)
        .containsEntry("department", "product")
        .containsEntry("summary", "A wish of ada")
        .containsEntry("messages", 1);
    assertThat(world.owner().get("insights/" + insight.get("id")).text()).contains(id);
  }

  @Test
  void whatIsOfAnotherWorkspaceIsNoneOfThisOne() {
    Automation other = Automation.of(service, Ids.next());
    String tag = other.named("tags", "Theirs");
    String macro =
        other.created("macros", "{\"scope\": \"workspace\", \"name\": \"Hi\", \"body\": \"Hi\"}");
    String rule = other.rule("customer_message", "", HIGH);

    assertThat(
            world
                .owner()
                .post(
                    "rules",
                    Automation.text(
                        "customer_message",
                        "{\"field\": \"tag\", \"values\": [\"" + tag + "\"]}",
                        "{\"type\": \"macro\", \"macroId\": \"" + macro + "\"}",
                        false))
                .pointers())
        .containsExactly("/conditions/items/0/values/0", "/actions/0/macroId");
    assertThat(
            world
                .owner()
                .post(
                    "rules",
                    Automation.text(
                        "customer_message", "", change("{\"addTags\": [\"" + tag + "\"]}"), false))
                .pointers())
        .containsExactly("/actions/0/change/addTags/0");
    assertThat(world.owner().get("rules/" + rule).status()).isEqualTo(404);
    assertThat(world.owner().get("rules/" + rule + "/runs").status()).isEqualTo(404);
    assertThat(world.owner().get("rules").items()).isEmpty();
  }

  @Test
  void aRuleIsChangedByWhomMayAndKnowsIt() {
    String rule = world.rule("customer_message", says("a"), HIGH);
    String path = "rules/" + rule;
    Map<String, String> first = Map.of("If-Match", "\"1\"");

    assertThat(world.owner().as(Role.AGENT).post("rules", "{}").status()).isEqualTo(403);
    assertThat(world.owner().send("PATCH", path, "{\"active\": false}", Map.of()).status())
        .isEqualTo(428);
    Answer changed = world.owner().send("PATCH", path, "{\"active\": false}", first);
    assertThat(changed.body())
        .as(changed.text())
        .containsEntry("active", false)
        .containsEntry("name", "Rule on customer_message")
        .containsEntry("version", 2);
    assertThat(world.owner().send("PATCH", path, "{\"name\": \"B\"}", first).status())
        .isEqualTo(412);
    Map<String, String> second = Map.of("If-Match", changed.header("ETag"));
    assertThat(world.owner().send("PATCH", path, "{\"nome\": \"B\"}", second).status())
        .isEqualTo(400);
    assertThat(
            world
                .owner()
                .send("PATCH", path, "{\"actions\": [{\"type\": \"note\"}]}", second)
                .pointers())
        .containsExactly("/actions/0/body");
    world.said("ada", "a");
    world.settle();
    assertThat(world.outcomes(rule)).isEmpty();
  }

  @Test
  void runsArePagedTheNewestFirst() {
    String rule = world.rule("customer_message", "", HIGH);
    for (int i = 0; i < 3; i++) {
      world.said("c" + i, "Hello");
      world.settle();
    }

    Answer page = world.owner().get("rules/" + rule + "/runs?limit=2");
    Answer next =
        world.owner().get("rules/" + rule + "/runs?limit=2&cursor=" + page.string("next"));

    assertThat(page.items())
        .extracting(it -> it.get("conversationId"))
        .containsExactly(world.conversation("c2"), world.conversation("c1"));
    assertThat(next.items())
        .extracting(it -> it.get("conversationId"))
        .containsExactly(world.conversation("c0"));
    assertThat(next.body()).containsEntry("next", null);
  }
}
