package io.entente.interactions.view;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Views that every workspace has, without rows of their own. Their ids are never changed. */
final class StandardViews {
  private static final long FOUR_HOURS = 14_400;
  private static final List<String> OPEN = List.of("open");
  private static final List<String> UNRESOLVED = List.of("open", "pending", "snoozed");

  static final List<View> ALL =
      List.of(
          view(1, "Mine", of(OPEN, "me", null, null), ListOrder.WAITING, "user"),
          view(2, "Unassigned", of(OPEN, "none", null, null), ListOrder.WAITING, "inbox"),
          view(3, "My mentions", of(UNRESOLVED, null, "me", null), ListOrder.ACTIVITY, "at"),
          view(4, "Waiting longest", of(OPEN, null, null, null), ListOrder.WAITING, "clock"),
          view(5, "Due soon", of(UNRESOLVED, null, null, FOUR_HOURS), ListOrder.DEADLINE, "alarm"),
          view(6, "Snoozed", of(List.of("snoozed"), null, null, null), ListOrder.ACTIVITY, "moon"));

  private StandardViews() {}

  static Optional<View> find(UUID id) {
    return ALL.stream().filter(view -> view.id().equals(id)).findFirst();
  }

  private static Filters of(
      List<String> status,
      @Nullable String assignee,
      @Nullable String mentioned,
      @Nullable Long dueWithinSeconds) {
    return new Filters(
        status,
        null,
        null,
        null,
        null,
        assignee == null ? null : List.of(assignee),
        null,
        null,
        null,
        null,
        null,
        mentioned,
        null,
        null,
        dueWithinSeconds,
        null,
        null);
  }

  private static View view(int number, String name, Filters filters, ListOrder sort, String icon) {
    return new View(
        new UUID(0, number),
        ViewScope.STANDARD,
        null,
        name,
        filters,
        sort,
        number,
        icon,
        null,
        1,
        null,
        null);
  }
}
