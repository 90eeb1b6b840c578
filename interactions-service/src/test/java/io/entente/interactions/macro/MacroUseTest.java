package io.entente.interactions.macro;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros that do something, and those of teams. */
class MacroUseTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api agent = owner.as(Role.AGENT);
  private String conversation;

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void ask() {
    UUID connection = UUID.fromString(owner.connect("acme"));
    service.file(
        List.of(
            customer("grace", "m1", Instant.parse("2026-03-02T09:00:00Z"))
                .inbound(workspaceId, Channel.X, connection)));
    conversation = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
    owner.send("PUT", "agents/" + agent.caller().memberId(), "{\"name\": \"Ada\"}", Map.of());
  }

  private String created(Api by, String body) {
    Answer answer = by.post("macros", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("id");
  }

  private Answer use(String macro, boolean send, String key) {
    return agent.send(
        "POST",
        "conversations/" + conversation + "/macros/" + macro,
        "{\"send\": " + send + "}",
        Map.of("Idempotency-Key", key));
  }

  @Test
  void aMacroDoesWhatItSaysInTheNameOfWhoUsesIt() {
    String tag = owner.post("tags", "{\"name\": \"Delay\"}").string("id");
    String macro =
        created(
            owner,
            """
            {"scope": "workspace", "name": "Late", "body": "Sorry {{customer.handle}}",
             "actions": [{"type": "change", "change": {"priority": "low", "addTags": ["%s"]}},
                         {"type": "note", "body": "Told #{{conversation.number}}"},
                         {"type": "change", "change": {"status": "resolved"}}]}
            """
                .formatted(tag));

    Answer used = use(macro, true, "once");

    assertThat(used.status()).as(used.text()).isEqualTo(200);
    assertThat(used.text()).contains("\"body\":\"Sorry grace\"");
    assertThat(use(macro, true, "once").text()).isEqualTo(used.text());
    assertThat(owner.get("conversations/" + conversation).body())
        .containsEntry("priority", "low")
        .containsEntry("tags", List.of(tag))
        .containsEntry("status", "resolved")
        .containsEntry("waitingSince", null)
        .containsEntry("interactions", 3);
    assertThat(owner.get("conversations/" + conversation + "/interactions").items())
        .filteredOn(it -> !"customer".equals(it.get("actor")))
        .extracting(it -> it.get("body"))
        .containsExactlyInAnyOrder("Sorry grace", "Told #1");
    assertThat(owner.get("conversations/" + conversation + "/interactions").items())
        .filteredOn(it -> !"customer".equals(it.get("actor")))
        .allMatch(it -> agent.caller().memberId().toString().equals(it.get("agentId")));
  }

  @Test
  void allOfItIsDoneOrNothing() {
    String tag = owner.post("tags", "{\"name\": \"Gone\"}").string("id");
    String macro =
        created(
            owner,
            """
            {"scope": "workspace", "name": "Late", "body": "{{customer.name}}",
             "actions": [{"type": "note", "body": "Told"},
                         {"type": "change", "change": {"addTags": ["%s"]}}]}
            """
                .formatted(tag));
    owner.send("PATCH", "tags/" + tag, "{\"retired\": true}", Map.of());

    assertThat(use(macro, false, "a").status()).isEqualTo(422);
    assertThat(use(macro, true, "b").pointers()).containsExactly("/send");
    assertThat(owner.get("conversations/" + conversation).body()).containsEntry("interactions", 1);
  }

  @Test
  void aTeamsMacrosAreItsMembers() {
    String team =
        owner
            .post(
                "teams",
                "{\"name\": \"Care\", \"members\": [\"" + agent.caller().memberId() + "\"]}")
            .string("id");
    String body =
        """
        {"scope": "team", "teamId": "%s", "name": "Hi", "body": "Hi"}
        """
            .formatted(team);
    Api stranger = owner.as(Role.AGENT);

    String macro = created(agent, body);

    assertThat(agent.get("macros").items())
        .extracting(it -> it.get("teamId"))
        .containsExactly(team);
    assertThat(stranger.get("macros").items()).isEmpty();
    assertThat(stranger.post("macros", body).status()).isEqualTo(403);
    assertThat(stranger.send("DELETE", "macros/" + macro, null, Map.of()).status()).isEqualTo(404);
    assertThat(agent.post("macros", body.replace(team, Ids.next().toString())).pointers())
        .containsExactly("/teamId");
    assertThat(agent.post("macros", body.replace("team\"", "personal\"")).pointers())
        .containsExactly("/teamId");
    assertThat(owner.send("DELETE", "macros/" + macro, null, Map.of()).status()).isEqualTo(204);
  }

  @Test
  void whatIsOfRulesAloneIsNoneOfMacros() {
    assertThat(
            agent
                .post(
                    "macros",
                    """
                    {"scope": "personal", "name": "Hi", "body": "Hi",
                     "actions": [{"type": "insight", "department": "product", "summary": "x"}]}
                    """)
                .pointers())
        .containsExactly("/actions/0/type");
    assertThat(
            agent
                .post(
                    "macros",
                    """
                    {"scope": "personal", "name": "Hi", "body": "Hi",
                     "actions": [{"type": "change", "change": {"teamId": "%s"}}]}
                    """
                        .formatted(Ids.next()))
                .pointers())
        .containsExactly("/actions/0/change/teamId");
  }
}
