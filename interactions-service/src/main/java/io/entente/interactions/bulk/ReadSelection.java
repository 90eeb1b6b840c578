package io.entente.interactions.bulk;

import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.interactions.conversation.ReadFilters;
import io.entente.interactions.view.FindView;
import io.entente.interactions.view.View;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which conversations a selection means that names none itself. */
@Singleton
final class ReadSelection {
  private final FindView views;
  private final ReadFilters read;

  ReadSelection(FindView views, ReadFilters read) {
    this.views = views;
    this.read = read;
  }

  /**
   * Those that match.
   *
   * @param filters all must hold; null where the conversations are named
   */
  record Meant(@Nullable List<Filters> filters, ListOrder sort) {}

  /**
   * What is kept of a selection, so that a view that changes makes no difference any more.
   *
   * @throws InvalidRequest if there is no such view, or a filter makes no sense
   */
  Meant read(Caller by, BulkSelection selection) {
    if (selection.ids() != null) {
      return new Meant(null, ListOrder.OPENED);
    }
    List<Filters> filters = new ArrayList<>();
    ListOrder sort = ListOrder.ACTIVITY;
    if (selection.view() != null) {
      View view = view(by, selection.view());
      filters.add(view.filters());
      sort = view.sort();
    }
    if (selection.filters() != null) {
      filters.add(selection.filters());
    }
    Meant meant = new Meant(filters, selection.sort() == null ? sort : selection.sort());
    check(by, filters, meant.sort());
    return meant;
  }

  private View view(Caller by, UUID id) {
    try {
      return views.find(by, id);
    } catch (NotFound _) {
      throw new InvalidRequest("/selection/view", "is none that the caller sees");
    }
  }

  /** Filters say of themselves where they stand in an address. */
  private void check(Caller by, List<Filters> filters, ListOrder sort) {
    try {
      read.read(by.workspaceId(), by.memberId(), filters, sort);
    } catch (BadRequest refusal) {
      throw new InvalidRequest(
          refusal.violations().stream()
              .map(it ->
                  new Violation("/selection/filters/" + it.pointer().substring(1), it.detail()))
              .toList());
    }
  }
}
