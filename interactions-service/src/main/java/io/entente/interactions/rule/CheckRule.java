package io.entente.interactions.rule;

import io.entente.interactions.action.Action;
import io.entente.interactions.action.ReadActions;
import io.entente.interactions.attribute.Attribute;
import io.entente.interactions.attribute.AttributeStore;
import io.entente.interactions.catalogue.KeptThings;
import io.entente.interactions.catalogue.KeptThings.Kept;
import io.entente.interactions.condition.Condition;
import io.entente.interactions.condition.Conditions;
import io.entente.interactions.condition.Conditions.Placed;
import io.entente.interactions.macro.FillText;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what of a rule is none of its workspace. */
@Singleton
final class CheckRule {
  private final KeptThings kept;
  private final AttributeStore attributes;
  private final ReadActions actions;
  private final FillText macros;

  CheckRule(KeptThings kept, AttributeStore attributes, ReadActions actions, FillText macros) {
    this.kept = kept;
    this.attributes = attributes;
    this.actions = actions;
    this.macros = macros;
  }

  /**
   * @throws InvalidRequest if it makes no sense, or names what the workspace has not
   */
  void check(UUID workspaceId, NewRule rule) {
    List<Violation> violations = new ArrayList<>();
    checkConditions(workspaceId, rule.asked(), violations);
    checkActions(workspaceId, rule, violations);
  }

  /**
   * The same of a rule in another's place: conditions that stay are not looked at again, so that
   * one which was once allowed can be renamed, or put out of action.
   */
  void check(UUID workspaceId, NewRule rule, NewRule before) {
    List<Violation> violations = new ArrayList<>();
    if (!rule.asked().equals(before.asked())) {
      checkConditions(workspaceId, rule.asked(), violations);
    }
    checkActions(workspaceId, rule, violations);
  }

  private void checkConditions(
      UUID workspaceId, Conditions conditions, List<Violation> violations) {
    try {
      conditions.check();
    } catch (InvalidRequest refusal) {
      throw refusal.at("/conditions");
    }
    for (Placed placed : conditions.all()) {
      check(workspaceId, placed, violations);
    }
  }

  private void checkActions(UUID workspaceId, NewRule rule, List<Violation> violations) {
    for (int i = 0; i < rule.actions().size(); i++) {
      Action action = rule.actions().get(i);
      if (action.macroId() != null && !macros.isOfWorkspace(workspaceId, action.macroId())) {
        violations.add(
            new Violation(
                "/actions/" + i + "/macroId", "is no macro of this workspace or of a team"));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    actions.check(workspaceId, rule.actions());
  }

  private void check(UUID workspaceId, Placed placed, List<Violation> violations) {
    Condition condition = placed.condition();
    String place = "/conditions" + placed.pointer();
    switch (condition.field()) {
      case CONNECTION -> checkIds(workspaceId, Kept.CONNECTION, condition, place, violations);
      case REASON -> checkIds(workspaceId, Kept.REASON, condition, place, violations);
      case TAG -> checkIds(workspaceId, Kept.TAG, condition, place, violations);
      case TEAM -> checkIds(workspaceId, Kept.TEAM, condition, place, violations);
      case ASSIGNEE -> checkIds(workspaceId, Kept.AGENT, condition, place, violations);
      case SEGMENT -> checkIds(workspaceId, Kept.SEGMENT, condition, place, violations);
      case ATTRIBUTE -> {
        if (!keys(workspaceId).contains(String.valueOf(condition.key()))) {
          violations.add(new Violation(place + "/key", "is no attribute of this workspace"));
        }
      }
      default -> {}
    }
  }

  private List<String> keys(UUID workspaceId) {
    return attributes.all(workspaceId).stream().map(Attribute::key).collect(Collectors.toList());
  }

  private void checkIds(
      UUID workspaceId, Kept kind, Condition condition, String place, List<Violation> violations) {
    violations.addAll(kept.missing(workspaceId, kind, place + "/values", condition.given()));
  }
}
