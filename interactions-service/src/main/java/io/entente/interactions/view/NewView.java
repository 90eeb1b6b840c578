package io.entente.interactions.view;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A view to save.
 *
 * @param scope not standard
 * @param teamId required for a team's, and given for no other
 * @param sort null for activity
 * @param position null for 0
 * @param icon a name that the front end knows
 * @param colour as #rrggbb
 */
@Serdeable
record NewView(
    ViewScope scope,
    @Nullable UUID teamId,
    String name,
    Filters filters,
    @Nullable ListOrder sort,
    @Nullable Integer position,
    @Nullable String icon,
    @Nullable String colour) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
  private static final Pattern ICON = Pattern.compile("[a-z0-9-]{1,32}");
  private static final int LAST = 1_000_000;

  NewView {
    if (scope == ViewScope.STANDARD) {
      throw new InvalidRequest("scope", "must be one of [personal, team, workspace]");
    }
    if ((scope == ViewScope.TEAM) != (teamId != null)) {
      throw new InvalidRequest("teamId", "goes with scope team, and with no other");
    }
    Limits.required("name", name, Limits.NAME);
    checkPosition(position);
    checkIcon(icon);
    checkColour(colour);
  }

  static void checkPosition(@Nullable Integer position) {
    if (position != null && (position < 0 || position > LAST)) {
      throw new InvalidRequest("position", "must be from 0 to " + LAST);
    }
  }

  static void checkIcon(@Nullable String icon) {
    if (icon != null && !ICON.matcher(icon).matches()) {
      throw new InvalidRequest("icon", "must be 1 to 32 of a-z 0-9 -");
    }
  }

  static void checkColour(@Nullable String colour) {
    if (colour != null && !COLOUR.matcher(colour).matches()) {
      throw new InvalidRequest("colour", "must be a colour such as #1f6feb");
    }
  }
}
