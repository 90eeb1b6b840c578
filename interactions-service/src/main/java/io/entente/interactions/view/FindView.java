package io.entente.interactions.view;

import io.entente.interactions.view.ViewStore.Owned;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds views that a member may see. */
@Singleton
public final class FindView {
  private final ViewStore views;

  FindView(ViewStore views) {
    this.views = views;
  }

  /** The standard ones, then the member's, their teams' and the workspace's by their position. */
  List<View> seenBy(Caller caller) {
    return Stream.concat(
            StandardViews.ALL.stream(),
            views.seenBy(caller.workspaceId(), caller.memberId()).stream())
        .toList();
  }

  /**
   * A view; another member's, and that of a team of others, reads as unknown.
   *
   * @throws NotFound if the caller sees none of that id
   */
  public View find(Caller caller, UUID id) {
    return StandardViews.find(id)
        .orElseGet(() ->
            views
                .find(caller.workspaceId(), id, false)
                .filter(it -> isSeen(it, caller))
                .map(Owned::view)
                .orElseThrow(() -> new NotFound("view")));
  }

  boolean isSeen(Owned owned, Caller caller) {
    return switch (owned.view().scope()) {
      case PERSONAL -> owned.ownerId().equals(caller.memberId());
      case TEAM ->
          caller.isAtLeastAdmin()
              || views.isInTeam(caller.workspaceId(), owned.ownerId(), caller.memberId());
      case WORKSPACE, STANDARD -> true;
    };
  }
}
