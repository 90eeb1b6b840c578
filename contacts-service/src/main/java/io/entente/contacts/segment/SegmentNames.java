package io.entente.contacts.segment;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Which segments there are, for others that speak of them. */
@Singleton
public final class SegmentNames {
  private final SegmentStore segments;

  SegmentNames(SegmentStore segments) {
    this.segments = segments;
  }

  public boolean exists(UUID workspaceId, UUID id) {
    return segments.find(workspaceId, id).isPresent();
  }
}
