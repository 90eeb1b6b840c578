package io.entente.standalone.imports;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the server said.
 *
 * @param retryAfter null where it named no time
 */
record Answer(int status, String body, @Nullable Duration retryAfter) {
  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may succeed a little later. */
  boolean isForTheMoment() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  String reason() {
    return ApiJson.reason(status, body);
  }
}
