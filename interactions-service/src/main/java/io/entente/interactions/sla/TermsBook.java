package io.entente.interactions.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.interactions.schedule.Editions;
import io.entente.interactions.schedule.TimetableStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The terms of workspaces. An edition is read once and kept, for it never changes; which edition is
 * in force is asked each time.
 */
@Singleton
public final class TermsBook {
  private static final int MOST = 1_000;

  private final Editions editions;
  private final TimetableStore timetables;
  private final PolicyStore policies;
  private final Cache<UUID, Edition> known = Caffeine.newBuilder().maximumSize(MOST).build();

  private record Edition(long number, Terms terms) {}

  TermsBook(Editions editions, TimetableStore timetables, PolicyStore policies) {
    this.editions = editions;
    this.timetables = timetables;
    this.policies = policies;
  }

  /** What is in force until the running transaction ends: one statement for all workspaces. */
  public Map<UUID, Terms> hold(Collection<UUID> workspaceIds) {
    Map<UUID, Terms> terms = new HashMap<>();
    editions.hold(workspaceIds).forEach((id, edition) -> terms.put(id, of(id, edition)));
    return terms;
  }

  /** What is in force just now. */
  public Terms of(UUID workspaceId) {
    return of(workspaceId, editions.of(workspaceId));
  }

  private Terms of(UUID workspaceId, long number) {
    if (number == 0) {
      return Terms.NONE;
    }
    Edition edition = known.getIfPresent(workspaceId);
    if (edition == null || edition.number() != number) {
      edition =
          new Edition(
              number, new Terms(timetables.all(workspaceId), policies.versions(workspaceId)));
      known.put(workspaceId, edition);
    }
    return edition.terms();
  }
}
