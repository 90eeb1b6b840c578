package io.entente.standalone.web;

import io.entente.standalone.suite.Api;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one customer writes to a brand in private, told through the public API. */
final class Letters {
  private final Api api;
  private final String connection;
  private int written;

  Letters(Api api) {
    this.api = api;
    this.connection =
        api.post(
                "/connections", Map.of("channel", "telegram", "externalId", "acme", "name", "Acme"))
            .expect(201)
            .body()
            .get("id")
            .asText();
  }

  void write(String body, Instant at) {
    written++;
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("connectionId", connection);
    message.put("externalId", String.valueOf(written));
    message.put("kind", "direct_message");
    message.put("author", Map.of("externalId", "ada", "handle", "@ada", "name", "Ada"));
    message.put("body", body);
    message.put("occurredAt", at.toString());
    api.post("/interactions", message).expect(202);
  }
}
