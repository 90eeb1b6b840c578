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
import org.junit.jupiter.api.Test;

class MacrosTest {
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api agent = owner.as(Role.AGENT);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String macro(String scope, String shortcut, String body) {
    return """
    {"scope": "%s", "name": "Greeting", "shortcut": "%s", "body": "%s"}
    """
        .formatted(scope, shortcut, body);
  }

  private static List<String> ids(Answer list) {
    return list.items().stream().map(it -> String.valueOf(it.get("id"))).toList();
  }

  @Test
  void aMembersMacrosAreTheirsAndTheWorkspacesAreEverybodys() {
    String mine = agent.post("macros", macro("personal", "hi", "Hello")).string("id");
    String everybodys = owner.post("macros", macro("workspace", "hi", "Hello")).string("id");
    Api colleague = owner.as(Role.AGENT);

    assertThat(ids(agent.get("macros"))).containsExactlyInAnyOrder(mine, everybodys);
    assertThat(ids(colleague.get("macros"))).containsExactly(everybodys);
    assertThat(colleague.send("DELETE", "macros/" + mine, null, Map.of()).status()).isEqualTo(404);
    assertThat(agent.post("macros", macro("workspace", "x", "Hello")).status()).isEqualTo(403);
    assertThat(agent.send("DELETE", "macros/" + everybodys, null, Map.of()).status())
        .isEqualTo(403);
    assertThat(ids(Api.of(service, Ids.next(), Role.OWNER).get("macros"))).isEmpty();
  }

  @Test
  void aShortcutStandsForOneMacroWhateverItsCase() {
    String first = agent.post("macros", macro("personal", "hi", "Hello")).string("id");

    assertThat(agent.post("macros", macro("personal", "HI", "Hello")).pointers())
        .containsExactly("/shortcut");
    assertThat(
            agent
                .send("PUT", "macros/" + first, macro("personal", "Hi", "Good day"), Map.of())
                .body())
        .containsEntry("body", "Good day")
        .containsEntry("version", 2);
  }

  @Test
  void aStaleChangeIsRefused() {
    Answer created = agent.post("macros", macro("personal", "hi", "Hello"));
    String path = "macros/" + created.string("id");
    Map<String, String> ifMatch = Map.of("If-Match", created.header("ETag"));
    agent.send("PUT", path, macro("personal", "hi", "Good day"), ifMatch);

    assertThat(agent.send("PUT", path, macro("personal", "hi", "Hey"), ifMatch).status())
        .isEqualTo(412);
    assertThat(agent.send("DELETE", path, null, ifMatch).status()).isEqualTo(412);
    assertThat(agent.get("macros").items().getFirst()).containsEntry("body", "Good day");
  }

  @Test
  void wrongValuesAreNamed() {
    assertThat(agent.post("macros", macro("personal", "two words", "Hello")).pointers())
        .containsExactly("/shortcut");
    assertThat(agent.post("macros", macro("personal", "hi", "{{customer.age}}")).pointers())
        .containsExactly("/body");
    assertThat(agent.post("macros", macro("personal", "hi", " ")).pointers())
        .containsExactly("/body");
    assertThat(agent.get("macros").items()).isEmpty();
  }

  @Test
  void aConversationFillsTheText() {
    UUID connection = UUID.fromString(owner.connect("acme"));
    service.file(
        List.of(
            customer("grace", "m1", Instant.parse("2026-03-02T09:00:00Z"))
                .inbound(workspaceId, Channel.X, connection)));
    String conversation = ids(owner.get("conversations")).getFirst();
    String macro =
        agent
            .post(
                "macros",
                macro(
                    "personal",
                    "hi",
                    "{{customer.name|You}} @{{customer.handle}} #{{conversation.number}}"
                        + " {{agent.name}} {{channel}}"))
            .string("id");

    Answer filled = agent.get("conversations/" + conversation + "/macros/" + macro + "/text");

    assertThat(filled.body())
        .containsEntry("body", "You @grace #1 " + agent.caller().name() + " acme")
        .containsEntry("missing", List.of());
    assertThat(
            agent.get("conversations/" + UUID.randomUUID() + "/macros/" + macro + "/text").status())
        .isEqualTo(404);
  }
}
