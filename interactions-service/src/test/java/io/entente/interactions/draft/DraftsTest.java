package io.entente.interactions.draft;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
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

class DraftsTest {
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
  void open() {
    UUID connection = UUID.fromString(owner.connect("acme"));
    service.file(
        List.of(
            customer("grace", "m1", Instant.parse("2026-03-02T09:00:00Z"))
                .inbound(workspaceId, Channel.X, connection)));
    conversation = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
  }

  private int keep(String body) {
    return agent.send("PUT", "conversations/" + conversation + "/draft", body, Map.of()).status();
  }

  @Test
  void aDraftIsThereUntilItIsSent() {
    assertThat(agent.get("conversations/" + conversation + "/draft").status()).isEqualTo(404);
    assertThat(keep("{\"body\": \"Hel\"}")).isEqualTo(204);
    assertThat(keep("{\"body\": \"Hello\"}")).isEqualTo(204);

    assertThat(agent.get("conversations/" + conversation + "/draft").body())
        .containsEntry("body", "Hello")
        .containsEntry("kind", "reply")
        .containsEntry("conversationId", conversation);
    assertThat(agent.get("drafts").items()).hasSize(1);

    agent.post("conversations/" + conversation + "/replies", "{\"body\": \"Hello\"}");

    assertThat(agent.get("drafts").items()).isEmpty();
  }

  @Test
  void aNoteLeavesABegunReplyAlone() {
    keep("{\"body\": \"Hello\", \"kind\": \"reply\"}");

    agent.post("conversations/" + conversation + "/notes", "{\"body\": \"They called\"}");
    assertThat(agent.get("drafts").items()).hasSize(1);

    keep("{\"body\": \"They\", \"kind\": \"note\"}");
    agent.post("conversations/" + conversation + "/notes", "{\"body\": \"They called\"}");
    assertThat(agent.get("drafts").items()).isEmpty();
  }

  @Test
  void nobodyElseSeesIt() {
    keep("{\"body\": \"Hello\"}");

    assertThat(owner.get("drafts").items()).isEmpty();
    assertThat(owner.get("conversations/" + conversation + "/draft").status()).isEqualTo(404);
    owner.send("DELETE", "conversations/" + conversation + "/draft", null, Map.of());
    assertThat(agent.get("drafts").items()).hasSize(1);
  }

  @Test
  void whatIsWrongIsRefused() {
    assertThat(keep("{\"body\": \" \"}")).isEqualTo(422);
    assertThat(keep("{\"body\": \"x\", \"kind\": \"poem\"}")).isEqualTo(422);
    assertThat(
            agent
                .send(
                    "PUT",
                    "conversations/" + UUID.randomUUID() + "/draft",
                    "{\"body\": \"x\"}",
                    Map.of())
                .status())
        .isEqualTo(404);
    assertThat(
            Api.of(service, Ids.next(), Role.OWNER)
                .send(
                    "PUT",
                    "conversations/" + conversation + "/draft",
                    "{\"body\": \"x\"}",
                    Map.of())
                .status())
        .isEqualTo(404);
    assertThat(agent.get("drafts").items()).isEmpty();
  }
}
