package io.entente.kpi.check;

import io.entente.kpi.fact.Fact;
import io.entente.kpi.fact.FactKey;
import io.entente.kpi.fact.FactScan;
import io.entente.kpi.fact.StateReader;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import io.entente.kpi.log.Event;
import io.entente.kpi.sample.PackedSamples;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Compares the facts with the newest event of each. It holds a digest of some hundred thousand
 * facts at a time; a larger workspace is gone through in several passes over the log, each with a
 * view of the data of its own.
 *
 * <p>The log is read before that view is opened, and in it only what has been applied meanwhile: a
 * transaction that waits for a long log would be ended by the database.
 *
 * <p>The log is compacted: an event that was applied may be missing in it because a newer one is
 * there that is not applied yet. Of a fact with such an event nothing can be told until it is.
 */
@Singleton
final class CheckFacts {
  private static final long FACTS_IN_A_PASS = 250_000;

  private final Snapshots snapshots;
  private final Generations generations;
  private final FactScan facts;
  private final StateReader reader;
  private final CycleLogs logs;

  /** What a fact comes to: two that differ have the same once in four thousand million. */
  private record Digest(long version, long checksum) {}

  /** What differs unless a newer event explains it. */
  private record Doubt(Difference.Kind kind, FactKey key, String detail) {}

  /**
   * What the facts came to.
   *
   * @param applied the offsets that they lie before
   */
  private record Compared(long count, Map<Integer, Long> applied, List<Doubt> doubts) {}

  private record Pass(long number, long of) {
    boolean has(FactKey key) {
      return Math.floorMod(key.hashCode(), of) == number;
    }
  }

  CheckFacts(
      Snapshots snapshots,
      Generations generations,
      FactScan facts,
      StateReader reader,
      CycleLogs logs) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.facts = facts;
    this.reader = reader;
    this.logs = logs;
  }

  /**
   * @return how many facts there are
   */
  long check(UUID workspaceId, Differences differences) {
    long passes = 1 + facts.count(generations.current(workspaceId)) / FACTS_IN_A_PASS;
    long count = 0;
    try (CycleLog log = logs.open()) {
      Map<Integer, Long> beginning = log.positions();
      for (long number = 0; number < passes; number++) {
        log.seek(beginning);
        count += check(workspaceId, new Pass(number, passes), log, differences);
      }
    }
    return count;
  }

  private long check(UUID workspaceId, Pass pass, CycleLog log, Differences differences) {
    Map<FactKey, Digest> newest = new HashMap<>();
    Map<Integer, Long> before = logs.applied();
    read(log, before, workspaceId, pass, newest);
    // What was read beyond, and left out, is read again.
    log.seek(before);
    Compared compared =
        snapshots.read(() -> {
          Map<Integer, Long> applied = logs.applied();
          read(log, applied, workspaceId, pass, newest);
          return compare(generations.current(workspaceId), pass, newest, applied);
        });
    Set<FactKey> newer =
        compared.doubts().isEmpty() ? Set.of() : newer(log, compared.applied(), workspaceId);
    for (Doubt doubt : compared.doubts()) {
      if (!newer.contains(doubt.key())) {
        differences.add(doubt.kind(), doubt.key(), doubt.detail());
      }
    }
    return compared.count();
  }

  /** The facts of events that are not applied yet. */
  private Set<FactKey> newer(CycleLog log, Map<Integer, Long> applied, UUID workspaceId) {
    Set<FactKey> keys = new HashSet<>();
    log.seek(applied);
    log.readTo(
        log.ends(),
        events -> {
          for (Event event : events) {
            Fact fact = fact(event, workspaceId);
            if (fact != null) {
              keys.add(fact.key());
            }
          }
        });
    return keys;
  }

  /** Adds the newest digest of each fact that lies before these offsets. */
  private void read(
      CycleLog log,
      Map<Integer, Long> applied,
      UUID workspaceId,
      Pass pass,
      Map<FactKey, Digest> newest) {
    log.readTo(
        applied,
        events -> {
          for (Event event : events) {
            boolean isApplied = event.offset() < applied.getOrDefault(event.partition(), 0L);
            Fact fact = isApplied ? fact(event, workspaceId) : null;
            if (fact != null && pass.has(fact.key())) {
              newest.merge(fact.key(), digest(fact), (a, b) -> a.version() >= b.version() ? a : b);
            }
          }
        });
  }

  /** The fact of an event of this workspace. */
  private @Nullable Fact fact(Event event, UUID workspaceId) {
    if (!event.isOf(workspaceId)) {
      return null;
    }
    Fact fact = reader.read(event.payload(), event.partition(), _ -> {});
    return fact != null && fact.key().workspaceId().equals(workspaceId) ? fact : null;
  }

  private Compared compare(
      Generation generation, Pass pass, Map<FactKey, Digest> newest, Map<Integer, Long> applied) {
    AtomicLong count = new AtomicLong();
    List<Doubt> doubts = new ArrayList<>();
    facts.each(
        generation,
        fact -> {
          if (pass.has(fact.key())) {
            count.incrementAndGet();
            Digest event = newest.remove(fact.key());
            if (event == null) {
              doubts.add(
                  new Doubt(
                      Difference.Kind.FACT_WITHOUT_EVENT, fact.key(), "is in no event of the log"));
            } else if (!event.equals(digest(fact))) {
              doubts.add(
                  new Doubt(
                      Difference.Kind.FACT_DIFFERENT,
                      fact.key(),
                      "has version " + fact.version() + ", its newest event " + event.version()));
            }
          }
        });
    newest.forEach((key, event) ->
        doubts.add(
            new Doubt(
                Difference.Kind.FACT_MISSING, key, "its newest event has " + event.version())));
    return new Compared(count.get(), applied, doubts);
  }

  private static Digest digest(Fact fact) {
    CRC32C checksum = new CRC32C();
    checksum.update(PackedSamples.pack(fact.samples()));
    ByteBuffer ids = ByteBuffer.allocate(8 * 6 + 4);
    for (UUID id : List.of(fact.conversationId(), fact.customerId(), fact.connectionId())) {
      ids.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    checksum.update(ids.putInt(fact.shard()).array());
    checksum.update(fact.channel().name().getBytes(StandardCharsets.US_ASCII));
    String rest = fact.traits() + " " + fact.openedAt();
    checksum.update(rest.getBytes(StandardCharsets.US_ASCII));
    return new Digest(fact.version(), checksum.getValue());
  }
}
