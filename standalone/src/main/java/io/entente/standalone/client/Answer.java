package io.entente.standalone.client;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the server said.
 *
 * @param body null where it is no JSON
 * @param retryAfter null where it named no time
 */
public record Answer(int status, @Nullable JsonNode body, @Nullable Duration retryAfter) {
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may succeed a little later. */
  public boolean isForTheMoment() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /**
   * The text in a field.
   *
   * @throws CallFailure if there is none
   */
  public String text(String field) {
    String text = ApiJson.text(body, field);
    if (text == null) {
      throw new CallFailure("The server's answer has no " + field + ".");
    }
    return text;
  }

  public String reason() {
    String reason = ApiJson.reason(body);
    return reason == null ? "status " + status : reason;
  }
}
