package io.entente.outward.sending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Places for attempts that are made at once. A workspace has no more of them than it leaves free:
 * one alone has half of them, and however many it has to send, for others there are always some.
 */
final class Places {
  private final Map<UUID, Integer> taken = new HashMap<>();
  private int free;
  private boolean awaited;

  Places(int all) {
    this.free = all;
  }

  synchronized int free() {
    return free;
  }

  /** Those that have to wait until somebody gives a place back. */
  synchronized Set<UUID> full() {
    Set<UUID> full =
        taken.entrySet().stream()
            .filter(it -> it.getValue() >= free)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    awaited |= !full.isEmpty();
    return full;
  }

  /** Takes a place for each that may have one, and gives back those. */
  synchronized List<Leaving> take(List<Leaving> due) {
    List<Leaving> begun = new ArrayList<>();
    for (Leaving it : due) {
      int own = taken.getOrDefault(it.workspaceId(), 0);
      if (own < free) {
        taken.put(it.workspaceId(), own + 1);
        free--;
        begun.add(it);
      } else {
        awaited = true;
      }
    }
    return List.copyOf(begun);
  }

  /**
   * Gives a place back.
   *
   * @return whether somebody may have waited for it
   */
  synchronized boolean leave(UUID workspaceId) {
    taken.computeIfPresent(workspaceId, (_, own) -> own == 1 ? null : own - 1);
    free++;
    boolean was = awaited || free == 1;
    awaited = false;
    return was;
  }
}
