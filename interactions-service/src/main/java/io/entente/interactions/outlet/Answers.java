package io.entente.interactions.outlet;

import io.entente.outward.call.Called;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what networks answer, which may be anything. */
@Singleton
final class Answers {
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_ID = 512;

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  /** The JSON object that was answered; an empty one for all else. */
  JsonNode object(Called.Answered answer) {
    try {
      JsonNode read = json.readValue(answer.body(), JsonNode.class);
      if (read != null && read.isObject()) {
        return read;
      }
    } catch (IOException e) {
      // No JSON, and so no object.
    }
    return JsonNode.createObjectNode(java.util.Map.of());
  }

  /** A member that is a text or a number, as an id is; null for all else. */
  @Nullable String text(Called.Answered answer, String name) {
    return id(object(answer).get(name));
  }

  static @Nullable String id(@Nullable JsonNode value) {
    if (value == null || !(value.isString() || value.isNumber())) {
      return null;
    }
    String text = value.coerceStringValue();
    return text.isBlank() || text.length() > LONGEST_ID || text.indexOf(0) >= 0 ? null : text;
  }

  /** The status, and the first of these members that says more. */
  String reason(Called.Answered answer, String... names) {
    JsonNode object = object(answer);
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null && value.isString()) {
        return told(answer.status(), value.getStringValue());
      }
    }
    return told(answer.status(), "");
  }

  static String told(int status, String more) {
    String plain =
        more.codePoints()
            .filter(it -> !Character.isISOControl(it))
            .limit(LONGEST_REASON)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "The network answered " + status + (plain.isBlank() ? "." : ": " + plain.strip());
  }
}
