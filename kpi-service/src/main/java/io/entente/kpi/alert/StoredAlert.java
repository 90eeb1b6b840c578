package io.entente.kpi.alert;

import io.entente.kpi.judgement.Judgement;
import io.entente.kpi.judgement.Rule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its row has it.
 *
 * @param version grows with each change that a member makes
 * @param last what the last look saw; null before the first
 */
record StoredAlert(
    UUID workspaceId,
    UUID id,
    String name,
    boolean enabled,
    Rule rule,
    Delivery delivery,
    Course course,
    @Nullable Judgement last,
    @Nullable Instant checkedAt,
    long version) {

  /** The same as a member has changed it; another rule begins calm. */
  StoredAlert changed(String newName, boolean isEnabled, Rule newRule, Delivery newDelivery) {
    boolean same = isEnabled && newRule.equals(rule);
    return new StoredAlert(
        workspaceId,
        id,
        newName,
        isEnabled,
        newRule,
        newDelivery,
        same ? course : Course.CALM,
        same ? last : null,
        checkedAt,
        version + 1);
  }
}
