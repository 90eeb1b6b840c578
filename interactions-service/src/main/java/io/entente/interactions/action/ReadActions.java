package io.entente.interactions.action;

import io.entente.interactions.macro.Variables;
import io.entente.interactions.work.ConversationPatch;
import io.entente.interactions.work.PatchReader;
import io.entente.interactions.work.References;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import io.entente.rest.json.StrictJson;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes actions ready, and says what is wrong with them when they are written down. */
@Singleton
public final class ReadActions {
  private final ObjectMapper json;
  private final StrictJson strict;
  private final References references;

  ReadActions(ObjectMapper json, StrictJson strict, References references) {
    this.json = json;
    this.strict = strict;
    this.references = references;
  }

  /**
   * @throws Refusal if a patch can't be read
   */
  public List<ReadyAction> ready(List<Action> actions) {
    return actions.stream().map(this::ready).toList();
  }

  private ReadyAction ready(Action action) {
    return switch (action.type()) {
      case CHANGE -> new ReadyAction.Change(patch(action));
      case SNOOZE -> new ReadyAction.Snooze(Objects.requireNonNull(action.minutes()));
      case NOTE -> new ReadyAction.Note(Objects.requireNonNull(action.body()));
      case INSIGHT ->
          new ReadyAction.Insight(
              Objects.requireNonNull(action.department()),
              Objects.requireNonNull(action.summary()));
      case MACRO -> new ReadyAction.Macro(Objects.requireNonNull(action.macroId()));
    };
  }

  /**
   * @throws InvalidRequest if one of them names what the workspace has not
   */
  public void check(UUID workspaceId, List<Action> actions) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      String place = "/actions/" + i;
      Action action = actions.get(i);
      if (action.type() == ActionType.CHANGE) {
        checkChange(workspaceId, action, place + "/change", violations);
      }
      checkPlaces(action.body(), place + "/body", violations);
      checkPlaces(action.summary(), place + "/summary", violations);
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }

  private static void checkPlaces(@Nullable String text, String place, List<Violation> violations) {
    List<String> unknown = text == null ? List.of() : Variables.unknownIn(text);
    if (!unknown.isEmpty()) {
      violations.add(
          new Violation(place, "there is no " + unknown + "; what there is: " + Variables.names()));
    }
  }

  private void checkChange(
      UUID workspaceId, Action action, String place, List<Violation> violations) {
    try {
      ConversationPatch patch = patch(action);
      if (patch.given().isEmpty()) {
        violations.add(new Violation(place, "changes nothing"));
      }
      if (patch.snoozedUntil() != null) {
        violations.add(new Violation(place + "/snoozedUntil", "would pass: snooze for minutes"));
      }
      references.check(workspaceId, patch);
    } catch (Refusal refusal) {
      refusal.violations().stream()
          .map(it -> new Violation(place + it.pointer(), it.detail()))
          .forEach(violations::add);
    }
  }

  private ConversationPatch patch(Action action) {
    Map<String, @Nullable Object> members = Objects.requireNonNull(action.change());
    try {
      // As if it had come by itself, so that numbers are what a patch takes.
      return PatchReader.readActions(strict.readMembers(json.writeValueAsBytes(members)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
