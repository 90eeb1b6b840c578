package io.entente.interactions.strand;

import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.strand.HistoryStore.PastAct;
import io.entente.interactions.strand.Lanes.Join;
import io.entente.interactions.thread.Strand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resolutions that were told of one of two conversations while the other was open. Of the one that
 * both became they are none: its customer waits on.
 */
final class PartResolutions {
  private PartResolutions() {}

  /** An event of one of two parts. */
  private record OfPart(Strand part, StrandEvent event) {}

  /** The ids of those acts. */
  static Set<UUID> of(
      List<Join> joins, Collection<StrandEvent.Message> messages, Collection<PastAct> acts) {
    Set<UUID> found = new HashSet<>();
    for (Join join : joins) {
      List<OfPart> events = new ArrayList<>();
      for (StrandEvent.Message message : messages) {
        if (message.asks()) {
          add(join.parts().get(message.id()), message, events);
        }
      }
      for (PastAct act : acts) {
        if (act.recordedAt().isBefore(join.decidedAt()) && !found.contains(act.event().id())) {
          add(join.parts().get(act.nodeId()), act.event(), events);
        }
      }
      events.sort(Comparator.comparing(it -> it.event().key()));
      find(events, found);
    }
    return found;
  }

  private static void add(@Nullable Strand part, StrandEvent event, List<OfPart> events) {
    if (part != null) {
      events.add(new OfPart(part, event));
    }
  }

  private static void find(List<OfPart> events, Set<UUID> found) {
    Set<Strand> open = new HashSet<>();
    for (OfPart it : events) {
      switch (it.event()) {
        case StrandEvent.Message _, StrandEvent.Reopened _ -> open.add(it.part());
        case StrandEvent.Resolved act -> {
          open.remove(it.part());
          if (!open.isEmpty()) {
            found.add(act.id());
          }
        }
        case StrandEvent.Paused _, StrandEvent.Woken _, StrandEvent.Judged _ -> {}
      }
    }
  }
}
