package io.entente.contacts.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells of things of one kind. A person's are found by the contacts that are shown as one and by
 * their identities, so that a merge moves none of them.
 */
public interface TimelineSource {
  TimelineKind kind();

  /** The latest before the place, the latest first; of one moment the largest id first. */
  List<TimelineEntry> before(Whose whose, Place place, int limit);

  /**
   * A person.
   *
   * @param homes the contacts that are shown as one
   * @param identities all theirs; none at all if there are none
   */
  record Whose(UUID workspaceId, List<UUID> homes, List<UUID> identities) {
    public Whose {
      homes = List.copyOf(homes);
      identities = List.copyOf(identities);
    }
  }

  /** In the order of a source: what comes before is at an earlier time, or has a smaller id. */
  record Place(Instant at, UUID id) {
    static final UUID LARGEST = new UUID(-1, -1);
    static final UUID SMALLEST = new UUID(0, 0);
  }
}
