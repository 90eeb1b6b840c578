package io.entente.contacts.point;

import java.util.Collection;
import java.util.UUID;

/** Hears what contacts turn out to be known by, in the transaction that writes it. */
public interface PointListener {
  /**
   * @param points that were added, or told once more, and are verified and nobody else's
   */
  void added(UUID workspaceId, Collection<PointKey> points);
}
