package io.entente.contacts.merge;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Moves contacts from being shown as one to being shown as another, and tells whom it concerns. */
@Singleton
final class ShowAs {
  private final ShownContactStore contacts;
  private final List<HomesFollower> followers;

  ShowAs(ShownContactStore contacts, List<HomesFollower> followers) {
    this.contacts = contacts;
    this.followers = followers;
  }

  /**
   * In the running transaction, which holds the locks of both.
   *
   * @param homes sorted
   * @param before the contact as which they were shown
   */
  void as(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId) {
    contacts.show(workspaceId, homes, finalId);
    for (UUID shown : List.of(before, finalId)) {
      if (!homes.contains(shown)) {
        contacts.touch(workspaceId, shown);
      }
      if (shown.equals(finalId) || !homes.contains(shown)) {
        contacts.followActivity(workspaceId, shown);
      }
    }
    followers.forEach(follower -> follower.moved(workspaceId, homes, before, finalId));
  }
}
