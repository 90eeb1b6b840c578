package io.entente.interactions.action;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done to a conversation. Each type has fields of its own.
 *
 * @param change of change: a patch as of a conversation, and addTags and removeTags
 * @param minutes of snooze: for how long, up to a year
 * @param body of note: its text, with the places of macros
 * @param department of insight: such as product
 * @param summary of insight: what the message says, with the places of macros
 * @param macroId of macro: one of the workspace
 */
@Serdeable
@Schema(name = "Action")
public record Action(
    ActionType type,
    @Nullable Map<String, @Nullable Object> change,
    @Schema(minimum = "1", maximum = "527040") @Nullable Integer minutes,
    @Nullable String body,
    @Nullable UUID macroId,
    @Nullable String department,
    @Nullable String summary) {
  private static final int MOST_MINUTES = 366 * 24 * 60;
  private static final int LONGEST = 20_000;

  public Action {
    only(type == ActionType.CHANGE, "change", change);
    only(type == ActionType.SNOOZE, "minutes", minutes);
    only(type == ActionType.NOTE, "body", body);
    only(type == ActionType.MACRO, "macroId", macroId);
    only(type == ActionType.INSIGHT, "department", department);
    only(type == ActionType.INSIGHT, "summary", summary);
    change = change == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(change));
    if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
      throw new InvalidRequest("minutes", "must be from 1 to " + MOST_MINUTES);
    }
    Limits.optional("department", department, 64);
    Limits.optional("summary", summary, 5_000);
    if (body != null) {
      Limits.required("body", body, LONGEST);
    }
  }

  private static void only(boolean required, String field, @Nullable Object value) {
    if (required != (value != null)) {
      throw new InvalidRequest(field, required ? "is required" : "goes with no such type");
    }
  }
}
