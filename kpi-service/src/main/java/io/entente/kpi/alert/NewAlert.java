package io.entente.kpi.alert;

import io.entente.kpi.judgement.Rule;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is asked for.
 *
 * @param name one line, of the workspace's alone
 * @param enabled whether it is looked at
 */
@Serdeable
record NewAlert(
    String name,
    @Schema(defaultValue = "true") @Nullable Boolean enabled,
    Rule rule,
    @Nullable Delivery delivery) {
  private static final int LONGEST_NAME = 100;

  NewAlert {
    checkName(name);
  }

  static void checkName(String name) {
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new InvalidRequest("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
    if (name.codePoints()
        .anyMatch(it ->
            Character.isISOControl(it)
                || Character.getType(it) == Character.LINE_SEPARATOR
                || Character.getType(it) == Character.PARAGRAPH_SEPARATOR)) {
      throw new InvalidRequest("name", "must be one line, without control characters");
    }
  }
}
