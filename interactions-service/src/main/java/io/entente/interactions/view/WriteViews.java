package io.entente.interactions.view;

import io.entente.events.Ids;
import io.entente.interactions.catalogue.KeptThings;
import io.entente.interactions.catalogue.KeptThings.Kept;
import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.interactions.conversation.ReadFilters;
import io.entente.interactions.view.ViewStore.Owned;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Violation;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Views are written by whose they are; a team's by its members, the workspace's by admins. */
@Singleton
final class WriteViews {
  private static final int MOST = 100;

  private final Transactions transactions;
  private final ViewStore views;
  private final FindView find;
  private final ReadFilters read;
  private final KeptThings kept;
  private final Clock clock;

  WriteViews(
      Transactions transactions,
      ViewStore views,
      FindView find,
      ReadFilters read,
      KeptThings kept,
      Clock clock) {
    this.transactions = transactions;
    this.views = views;
    this.find = find;
    this.read = read;
    this.kept = kept;
    this.clock = clock;
  }

  View create(Caller by, NewView request) {
    View view =
        new View(
            Ids.next(),
            request.scope(),
            request.teamId(),
            request.name(),
            request.filters(),
            request.sort() == null ? ListOrder.ACTIVITY : request.sort(),
            request.position() == null ? 0 : request.position(),
            request.icon(),
            request.colour(),
            1,
            now(),
            by.memberId());
    check(by, view.filters(), view.sort());
    checkIds(by, view.filters());
    return transactions.write(() -> {
      UUID ownerId = ownerOf(by, view);
      if (views.count(by.workspaceId(), ownerId) >= MOST) {
        throw new Conflict("too_many", "There are " + MOST + " views already.");
      }
      views.insert(by.workspaceId(), new Owned(ownerId, view));
      return view;
    });
  }

  View change(Caller by, UUID id, ChangedView change, @Nullable String ifMatch) {
    return transactions.write(() -> {
      View after = change.onto(writable(by, id, ifMatch)).writtenBy(by.memberId(), now());
      check(by, after.filters(), after.sort());
      if (change.filters() != null) {
        checkIds(by, after.filters());
      }
      views.update(by.workspaceId(), after);
      return after;
    });
  }

  void delete(Caller by, UUID id, @Nullable String ifMatch) {
    transactions.write(() -> {
      writable(by, id, ifMatch);
      views.delete(by.workspaceId(), id);
      return id;
    });
  }

  private UUID ownerOf(Caller by, View view) {
    UUID teamId = view.teamId();
    if (teamId == null) {
      checkMayWrite(by, view);
      return view.scope() == ViewScope.PERSONAL ? by.memberId() : by.workspaceId();
    }
    if (!views.isTeam(by.workspaceId(), teamId)) {
      throw new InvalidRequest("/teamId", "is none of this workspace that is known");
    }
    if (!by.isAtLeastAdmin() && !views.isInTeam(by.workspaceId(), teamId, by.memberId())) {
      throw new Forbidden("Only its members, owners and admins write a team's views.");
    }
    return teamId;
  }

  private View writable(Caller by, UUID id, @Nullable String ifMatch) {
    if (StandardViews.find(id).isPresent()) {
      throw new Forbidden("Standard views stay as they are.");
    }
    Owned owned =
        views
            .find(by.workspaceId(), id, true)
            .filter(it -> find.isSeen(it, by))
            .orElseThrow(() -> new NotFound("view"));
    checkMayWrite(by, owned.view());
    new EntityTag(owned.view().version()).check(ifMatch);
    return owned.view();
  }

  /** Who sees a personal view or a team's may write it. */
  private static void checkMayWrite(Caller by, View view) {
    if (view.scope() == ViewScope.WORKSPACE && !by.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins write the workspace's views.");
    }
  }

  /** Filters say of themselves where they stand in an address. */
  private void check(Caller by, Filters filters, ListOrder sort) {
    try {
      read.read(by.workspaceId(), by.memberId(), List.of(filters), sort);
    } catch (BadRequest refusal) {
      throw new InvalidRequest(
          refusal.violations().stream()
              .map(it -> new Violation("/filters/" + it.pointer().substring(1), it.detail()))
              .toList());
    }
  }

  private void checkIds(Caller by, Filters filters) {
    UUID workspaceId = by.workspaceId();
    List<String> connections =
        filters.connection() == null
            ? null
            : filters.connection().stream().map(UUID::toString).toList();
    List<String> segments =
        filters.segment() == null ? null : filters.segment().stream().map(UUID::toString).toList();
    List<Violation> violations = new ArrayList<>();
    violations.addAll(
        kept.missing(workspaceId, Kept.CONNECTION, "/filters/connection", connections));
    violations.addAll(
        kept.missing(workspaceId, Kept.AGENT, "/filters/assignee", filters.assignee()));
    violations.addAll(kept.missing(workspaceId, Kept.TEAM, "/filters/team", filters.team()));
    violations.addAll(kept.missing(workspaceId, Kept.REASON, "/filters/reason", filters.reason()));
    violations.addAll(kept.missing(workspaceId, Kept.TAG, "/filters/tag", filters.tag()));
    violations.addAll(kept.missing(workspaceId, Kept.SEGMENT, "/filters/segment", segments));
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
