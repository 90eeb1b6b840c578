package io.entente.contacts.access;

import io.entente.contacts.contact.Homes;
import io.entente.rest.Caller;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes note of who looks at whose record. Looks are gathered and written every few seconds, so
 * that a look costs no statement; a process that dies loses those of these seconds.
 */
@Singleton
public class NoteAccess {
  private static final Logger LOG = LoggerFactory.getLogger(NoteAccess.class);

  /** Written at once, when this many have come together. */
  private static final int MOST = 1_000;

  private static final Duration KEPT = Duration.ofDays(365);

  private final AccessStore looks;
  private final Homes homes;
  private final Clock clock;
  private Map<Key, Seen> gathered = new HashMap<>();

  NoteAccess(AccessStore looks, Homes homes, Clock clock) {
    this.looks = looks;
    this.homes = homes;
    this.clock = clock;
  }

  private record Key(
      UUID workspaceId, UUID contactId, UUID memberId, Instant hour, LookKind kind) {}

  private record Seen(String memberName, int looks, Instant lastAt) {
    Seen and(Seen later) {
      return new Seen(later.memberName, looks + later.looks, later.lastAt);
    }
  }

  /**
   * That the caller sees something of the contact now.
   *
   * @param contactId also of one that is shown as another, whose look it is then
   */
  public void note(Caller caller, UUID contactId, LookKind kind) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Key key =
        new Key(
            caller.workspaceId(),
            contactId,
            caller.memberId(),
            now.truncatedTo(ChronoUnit.HOURS),
            kind);
    boolean full;
    synchronized (this) {
      gathered.merge(key, new Seen(caller.name(), 1, now), Seen::and);
      full = gathered.size() >= MOST;
    }
    if (full) {
      write();
    }
  }

  @PreDestroy
  void close() {
    write();
  }

  @Scheduled(fixedDelay = "2s")
  void write() {
    Map<Key, Seen> taken;
    synchronized (this) {
      taken = gathered;
      gathered = new HashMap<>();
    }
    if (taken.isEmpty()) {
      return;
    }
    try {
      looks.add(rows(taken));
      Instant old = clock.instant().minus(KEPT);
      taken.keySet().stream()
          .map(Key::workspaceId)
          .distinct()
          .forEach(workspaceId -> looks.forget(workspaceId, old));
    } catch (RuntimeException e) {
      LOG.warn("Looks at records wait for the database: {}", e.toString());
      putBack(taken);
    }
  }

  /** Unless there are so many that memory would suffer: then the oldest are lost. */
  private synchronized void putBack(Map<Key, Seen> taken) {
    if (gathered.size() + taken.size() <= MOST * 10) {
      taken.forEach((key, seen) -> gathered.merge(key, seen, (newer, older) -> older.and(newer)));
    } else {
      LOG.error("{} looks at records are not written down", taken.size());
    }
  }

  private List<Object[]> rows(Map<Key, Seen> taken) {
    Map<UUID, Set<UUID>> seenOf = new HashMap<>();
    taken
        .keySet()
        .forEach(key ->
            seenOf.computeIfAbsent(key.workspaceId(), _ -> new HashSet<>()).add(key.contactId()));
    Map<UUID, Map<UUID, UUID>> finals = new HashMap<>();
    seenOf.forEach((workspaceId, ids) -> finals.put(workspaceId, homes.finalOf(workspaceId, ids)));
    List<Object[]> rows = new ArrayList<>();
    taken.forEach((key, seen) -> {
      UUID shownAs = finals.getOrDefault(key.workspaceId(), Map.of()).get(key.contactId());
      if (shownAs != null) {
        rows.add(row(key, shownAs, seen));
      }
    });
    return rows;
  }

  private static Object[] row(Key key, UUID shownAs, Seen seen) {
    return new Object[] {
      key.workspaceId(),
      shownAs,
      key.memberId(),
      key.hour(),
      key.kind(),
      seen.memberName(),
      seen.looks(),
      seen.lastAt()
    };
  }
}
