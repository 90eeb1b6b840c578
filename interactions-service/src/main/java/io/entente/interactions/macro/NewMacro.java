package io.entente.interactions.macro;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a macro is to be.
 *
 * @param shortcut letters, digits, {@code -} and {@code _}; case makes no difference
 */
@Serdeable
record NewMacro(
    MacroScope scope,
    String name,
    @Schema(pattern = "^[A-Za-z0-9_-]{1,32}$") @Nullable String shortcut,
    String body) {
  private static final Pattern SHORTCUT = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final int LONGEST = 20_000;

  NewMacro {
    Limits.required("name", name, Limits.NAME);
    Limits.required("body", body, LONGEST);
    if (shortcut != null && !SHORTCUT.matcher(shortcut).matches()) {
      throw new InvalidRequest("shortcut", "must be 1 to 32 of A-Z a-z 0-9 _ -");
    }
    List<String> unknown = Variables.unknownIn(body);
    if (!unknown.isEmpty()) {
      throw new InvalidRequest(
          "body", "there is no " + unknown + "; what there is: " + Variables.names());
    }
  }
}
