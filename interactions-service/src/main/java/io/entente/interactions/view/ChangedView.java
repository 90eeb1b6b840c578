package io.entente.interactions.view;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a view; null for what stays. Whose it is stays.
 *
 * @param filters all of them, in the place of those that it has
 * @param icon empty to take it away
 * @param colour empty to take it away
 */
@Serdeable
record ChangedView(
    @Nullable String name,
    @Nullable Filters filters,
    @Nullable ListOrder sort,
    @Nullable Integer position,
    @Nullable String icon,
    @Nullable String colour) {

  ChangedView {
    Limits.optional("name", name, Limits.NAME);
    NewView.checkPosition(position);
    NewView.checkIcon(unlessEmpty(icon));
    NewView.checkColour(unlessEmpty(colour));
  }

  private static @Nullable String unlessEmpty(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  View onto(View before) {
    return new View(
        before.id(),
        before.scope(),
        before.teamId(),
        name == null ? before.name() : name,
        filters == null ? before.filters() : filters,
        sort == null ? before.sort() : sort,
        position == null ? before.position() : position,
        icon == null ? before.icon() : unlessEmpty(icon),
        colour == null ? before.colour() : unlessEmpty(colour),
        before.version() + 1,
        before.updatedAt(),
        before.updatedBy());
  }
}
