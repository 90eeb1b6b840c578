package io.entente.standalone.demo;

import io.entente.standalone.client.Answer;
import io.entente.standalone.client.ApiJson;
import io.entente.standalone.client.CallFailure;
import io.entente.standalone.client.Session;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of the API that are meant to succeed. */
record Calls(Session session) {
  private static final String API = "/api/v1";
  private static final int CONFLICT = 409;

  JsonNode get(String path) {
    return body(path, session.get(API + path));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  JsonNode patch(String path, Map<String, ?> body) {
    return send("PATCH", path, body);
  }

  JsonNode put(String path, Map<String, ?> body) {
    return send("PUT", path, body);
  }

  /** Where nothing is to be said. */
  void put(String path) {
    call("PUT", path, null);
  }

  /** Posts what has no effect the second time, for its key. */
  void postOnce(String path, Map<String, ?> body, String key) {
    body(path, session.call("POST", API + path, ApiJson.of(body), key));
  }

  /** Null where the present state does not allow it. */
  @Nullable JsonNode postIfAllowed(String path, Map<String, ?> body) {
    Answer answer = session.call("POST", API + path, ApiJson.of(body), null);
    return answer.status() == CONFLICT ? null : body(path, answer);
  }

  /** The id of what has that name, which is made if it is not there. */
  String keep(String path, Map<String, ?> body) {
    return keep(path, "name", body);
  }

  String keep(String path, String field, Map<String, ?> body) {
    for (JsonNode item : ApiJson.elements(get(path), "items")) {
      if (Objects.equals(ApiJson.text(item, field), body.get(field))
          && Objects.equals(ApiJson.text(item, "parentId"), body.get("parentId"))) {
        return id(item);
      }
    }
    return id(post(path, body));
  }

  static String id(JsonNode of) {
    String id = ApiJson.text(of, "id");
    return id == null ? Objects.requireNonNull(ApiJson.text(of, "key")) : id;
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    return call(method, path, ApiJson.of(body));
  }

  private JsonNode call(String method, String path, @Nullable JsonNode body) {
    return body(path, session.call(method, API + path, body, null));
  }

  private static JsonNode body(String path, Answer answer) {
    if (!answer.isSuccess()) {
      throw new CallFailure(path + " is refused: " + answer.reason());
    }
    return Objects.requireNonNullElse(answer.body(), JsonNode.nullNode());
  }
}
