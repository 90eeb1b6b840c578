package io.entente.interactions.macro;

import io.entente.interactions.action.Action;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a macro is to be.
 *
 * @param teamId whose it is to be if it is a team's; null otherwise
 * @param actions what it does besides: change, snooze and note; null for nothing
 * @param shortcut letters, digits, {@code -} and {@code _}; case makes no difference
 */
@Serdeable
record NewMacro(
    MacroScope scope,
    @Nullable UUID teamId,
    String name,
    @Schema(pattern = "^[A-Za-z0-9_-]{1,32}$") @Nullable String shortcut,
    String body,
    @Nullable List<Action> actions) {
  private static final Pattern SHORTCUT = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final int LONGEST = 20_000;
  private static final int MOST_ACTIONS = 20;

  NewMacro {
    Limits.required("name", name, Limits.NAME);
    Limits.required("body", body, LONGEST);
    if (shortcut != null && !SHORTCUT.matcher(shortcut).matches()) {
      throw new InvalidRequest("shortcut", "must be 1 to 32 of A-Z a-z 0-9 _ -");
    }
    if ((scope == MacroScope.TEAM) != (teamId != null)) {
      throw new InvalidRequest("teamId", "is required for a team's, and goes with them alone");
    }
    actions = actions == null ? List.of() : List.copyOf(actions);
    if (actions.size() > MOST_ACTIONS) {
      throw new InvalidRequest("actions", "must be " + MOST_ACTIONS + " at most");
    }
    for (int i = 0; i < actions.size(); i++) {
      if (!actions.get(i).type().isOfMacros()) {
        throw new InvalidRequest("actions/" + i + "/type", "is of rules alone");
      }
    }
    List<String> unknown = Variables.unknownIn(body);
    if (!unknown.isEmpty()) {
      throw new InvalidRequest(
          "body", "there is no " + unknown + "; what there is: " + Variables.names());
    }
  }

  List<Action> given() {
    return actions == null ? List.of() : actions;
  }
}
