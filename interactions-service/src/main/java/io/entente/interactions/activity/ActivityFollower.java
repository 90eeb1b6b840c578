package io.entente.interactions.activity;

import io.entente.events.Activity;
import java.util.List;
import java.util.UUID;

/** Follows along inside the transaction: a bean of this type takes note of what it does. */
public interface ActivityFollower {
  /** What the running transaction does in a workspace; it may roll back yet. */
  void happened(UUID workspaceId, List<Activity.Item> items);
}
