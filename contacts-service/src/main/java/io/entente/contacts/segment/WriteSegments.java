package io.entente.contacts.segment;

import io.entente.events.Ids;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes, changes and deletes segments; their members follow behind the change. */
@Singleton
final class WriteSegments {
  private final SegmentStore segments;
  private final CheckSegment check;
  private final TellSegments tell;
  private final SegmentSignal signal;
  private final Transactions transactions;
  private final Clock clock;

  WriteSegments(
      SegmentStore segments,
      CheckSegment check,
      TellSegments tell,
      SegmentSignal signal,
      Transactions transactions,
      Clock clock) {
    this.segments = segments;
    this.check = check;
    this.tell = tell;
    this.signal = signal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Conflict if there are too many, or one of that name
   */
  Segment make(UUID workspaceId, NewSegment asked) {
    return transactions.write(() -> {
      List<Segment> all = segments.all(workspaceId);
      if (all.size() >= SegmentStore.MOST) {
        throw new Conflict("too_many", "There are " + SegmentStore.MOST + " segments already.");
      }
      checkName(all, asked, _ -> true);
      checkConditions(workspaceId, asked);
      UUID id = Ids.next();
      segments.insert(workspaceId, id, asked, now());
      tell.of(workspaceId, id);
      transactions.afterCommit(signal::raise);
      return found(workspaceId, id);
    });
  }

  /** Conditions that stay are not checked again: what they name may be gone since. */
  Segment change(UUID workspaceId, UUID id, NewSegment asked) {
    return transactions.write(() -> {
      Segment before = found(workspaceId, id);
      if (!before.conditions().equals(asked.conditions())) {
        checkConditions(workspaceId, asked);
      }
      checkName(segments.all(workspaceId), asked, it -> !it.id().equals(id));
      if (!segments.change(workspaceId, id, asked, now())) {
        throw new NotFound("segment");
      }
      tell.of(workspaceId, id);
      transactions.afterCommit(signal::raise);
      return found(workspaceId, id);
    });
  }

  void delete(UUID workspaceId, UUID id) {
    transactions.writing(() -> {
      if (!segments.markDeleted(workspaceId, id, now())) {
        throw new NotFound("segment");
      }
      tell.of(workspaceId, id);
      transactions.afterCommit(signal::raise);
    });
  }

  private void checkConditions(UUID workspaceId, NewSegment asked) {
    try {
      check.check(workspaceId, asked.conditions());
    } catch (InvalidRequest refusal) {
      throw refusal.at("/conditions");
    }
  }

  private static void checkName(List<Segment> all, NewSegment asked, Predicate<Segment> isAnother) {
    if (all.stream().filter(isAnother).anyMatch(it -> it.name().equals(asked.name()))) {
      throw new Conflict("name_taken", "A segment has that name.");
    }
  }

  private Segment found(UUID workspaceId, UUID id) {
    return segments.find(workspaceId, id).orElseThrow(() -> new NotFound("segment"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
