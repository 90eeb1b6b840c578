package io.entente.contacts.order;

import io.entente.contacts.merge.HomesFollower;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Gives orders to people who turn out to be one: what both are known by proves something now. */
@Singleton
final class HearMerges implements HomesFollower {
  private final ContactPoints points;
  private final HearPoints hear;

  HearMerges(ContactPoints points, HearPoints hear) {
    this.points = points;
    this.hear = hear;
  }

  @Override
  public void moved(UUID workspaceId, List<UUID> homes, UUID before, UUID finalId) {
    Set<PointKey> proofs = new TreeSet<>();
    for (ContactPoint point :
        points.of(workspaceId, List.of(finalId)).getOrDefault(finalId, List.of())) {
      if (point.verified() && !point.shared()) {
        proofs.add(point.key());
      }
    }
    if (!proofs.isEmpty()) {
      hear.changed(workspaceId, proofs);
    }
  }
}
