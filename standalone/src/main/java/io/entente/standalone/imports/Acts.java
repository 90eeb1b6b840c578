package io.entente.standalone.imports;

import io.entente.standalone.client.ApiJson;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;

/** What was done on conversations, as the API takes it. */
final class Acts {
  static final String PATH = "/api/v1/conversations/acts";

  private Acts() {}

  /**
   * Something that was done elsewhere, of which nobody here takes the credit.
   *
   * @param externalId of a message of the conversation
   */
  static JsonNode act(String connectionId, String externalId, String act, Instant at) {
    return ApiJson.object(
        "connectionId",
        connectionId,
        "externalId",
        externalId,
        "act",
        act,
        "occurredAt",
        at.toString(),
        "actor",
        "system");
  }
}
