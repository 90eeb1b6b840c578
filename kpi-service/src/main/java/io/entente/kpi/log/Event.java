package io.entente.kpi.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state of a cycle, unread. */
@SuppressWarnings("ArrayRecordComponent")
public record Event(int partition, long offset, @Nullable String key, byte @Nullable [] payload) {
  /** Whether the key says that it belongs to this workspace. */
  public boolean isOf(UUID workspaceId) {
    return key != null && key.startsWith(workspaceId + "/");
  }
}
