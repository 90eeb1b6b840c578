package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thread of one customer, told message by message through the public API. */
public final class Story {
  private final Api api;
  private final String connection;
  private int messages;

  public Story(Api api) {
    this.api = api;
    this.connection = api.connection("x", "acme");
  }

  /** A message of the story's thread: the first opens it, the others answer it. */
  public Story says(String actor, String at) {
    messages++;
    api.post("/interactions", message(actor, at, String.valueOf(messages), messages > 1))
        .expect(202);
    return this;
  }

  public Map<String, Object> message(String actor, String at, String id, boolean answers) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("connectionId", connection);
    message.put("externalId", id);
    message.put("kind", answers ? "comment" : "post");
    message.put("actor", actor);
    message.put("author", Map.of("externalId", actor, "handle", actor));
    if (answers) {
      message.put("parentExternalId", "1");
    }
    message.put("body", actor + " at " + at);
    message.put("occurredAt", at);
    message.put("automatic", actor.equals("bot"));
    return message;
  }

  /** Waits until the conversation holds all that was said. */
  public String conversation() {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          JsonNode items = conversations();
          assertThat(items).hasSize(1);
          assertThat(items.get(0).get("interactions").asInt()).isEqualTo(messages);
        });
    return conversations().get(0).get("id").asText();
  }

  public JsonNode conversations() {
    return api.get("/conversations?status=all").expect(200).body().get("items");
  }

  public Story resolved(String actor, String at) {
    api.post(
            "/conversations/" + conversation() + "/resolution",
            Map.of("occurredAt", at, "actor", actor))
        .expect(201);
    return this;
  }
}
