package io.entente.interactions.rule;

import io.entente.interactions.action.Action;
import io.entente.interactions.condition.Conditions;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule's patch may hold, as the API's description tells it. */
@Serdeable
@Schema(name = "RulePatch")
record ChangedRule(
    @Nullable String name,
    @Nullable Boolean active,
    @Nullable Trigger on,
    @Nullable Timing timing,
    @Nullable Conditions conditions,
    @Nullable List<Action> actions,
    @Nullable Boolean stop) {}
