package io.entente.interactions.trail;

import java.util.Collection;

/** Follows along inside the transaction: a bean of this type takes note of what is changed. */
public interface ChangeFollower {
  /** Changes that the running transaction records, at least one; it may roll back yet. */
  void changed(Collection<Change> changes);
}
