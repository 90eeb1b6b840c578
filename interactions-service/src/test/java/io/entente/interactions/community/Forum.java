package io.entente.interactions.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.QuestionState;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A forum in a workspace of its own. */
record Forum(Service service, UUID workspaceId, Api owner, UUID id) {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  static Forum in(Service service) {
    UUID workspaceId = Ids.next();
    Api owner = Api.of(service, workspaceId, Role.OWNER);
    String connection = "{\"channel\": \"forum\", \"externalId\": \"help\", \"name\": \"Help\"}";
    UUID id = UUID.fromString(owner.post("connections", connection).string("id"));
    return new Forum(service, workspaceId, owner, id);
  }

  static Instant at(int minutes) {
    return NINE.plusSeconds(60L * minutes);
  }

  void file(Said... messages) {
    service.file(
        List.of(messages).stream().map(it -> it.inbound(workspaceId, Channel.FORUM, id)).toList());
  }

  void block(String member) {
    UUID identity = Ids.identity(workspaceId, Channel.FORUM, id, member);
    Answer answer = owner.send("PUT", "blocked-identities/" + identity, "{}", Map.of());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  Answer accept(String answer, String more) {
    return owner.post(
        "acceptances",
        "[{\"connectionId\": \"%s\", \"externalId\": \"%s\", %s}]".formatted(id, answer, more));
  }

  Answer accept(String answer, Instant at) {
    return accept(answer, "\"acceptedAt\": \"" + at + "\"");
  }

  Map<String, Object> only(String path) {
    List<Map<String, Object>> items = owner.get(path).items();
    assertThat(items).as(path).hasSize(1);
    return items.getFirst();
  }

  List<String> thread(Object conversation) {
    return owner.get("conversations/" + conversation + "/interactions").items().stream()
        .map(it -> it.get("actor") + " " + ((Map<?, ?>) it.get("author")).get("handle"))
        .toList();
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> answers(Object question) {
    return (List<Map<String, Object>>) owner.get("questions/" + question).body().get("answers");
  }

  /** What was told of questions, in the order of its telling. */
  List<QuestionState> told() {
    EventJson json = service.bean(EventJson.class);
    return service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), QuestionState.class),
            Topics.QUESTIONS,
            workspaceId);
  }
}
