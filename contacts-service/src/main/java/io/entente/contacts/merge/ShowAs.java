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
    for (UUID touched : List.of(before, finalId)) {
      if (!homes.contains(touched)) {
        contacts.touch(workspaceId, touched);
      }
      contacts.followActivity(workspaceId, touched);
    }
    followers.forEach(follower -> follower.moved(workspaceId, homes, before, finalId));
  }
}
