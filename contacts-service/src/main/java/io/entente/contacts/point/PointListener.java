package io.entente.contacts.point;

import java.util.Collection;
import java.util.UUID;

/** Hears what contacts are known by from now on, or no more, in the transaction that writes it. */
public interface PointListener {
  /**
   * @param points that are somebody's, or no more: who is proven to have them may be others now
   */
  void changed(UUID workspaceId, Collection<PointKey> points);
}
