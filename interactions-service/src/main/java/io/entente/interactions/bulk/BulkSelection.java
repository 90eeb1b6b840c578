package io.entente.interactions.bulk;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations: those that are named, or all that a view shows or filters match.
 *
 * @param ids up to 1,000; given alone
 * @param view id of a view
 * @param filters as for a list of conversations; they narrow the view
 * @param sort as for a list of conversations, for filters that go with one order alone
 */
@Serdeable
record BulkSelection(
    @Nullable List<UUID> ids,
    @Nullable UUID view,
    @Nullable Filters filters,
    @Nullable ListOrder sort) {
  private static final int MOST = 1_000;

  BulkSelection {
    if (ids != null && (ids.isEmpty() || ids.size() > MOST)) {
      throw new InvalidRequest("ids", "must be 1 to " + MOST);
    }
    if (ids != null && sort != null) {
      throw new InvalidRequest("sort", "goes with a view or filters");
    }
  }

  /** Whether it either names conversations or says which match. */
  boolean isOneOfBoth() {
    boolean matches = view != null || filters != null;
    return (ids != null) != matches;
  }
}
