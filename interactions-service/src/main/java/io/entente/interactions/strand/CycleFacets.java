package io.entente.interactions.strand;

import io.entente.events.CycleState;
import io.entente.events.CycleState.Facets;
import io.entente.events.CycleState.Team;
import io.entente.interactions.clock.CyclePage;
import io.entente.interactions.facet.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What cycles tell of what was set on their conversation: as it stood at the resolution, or as it
 * stands. A setting that was made later counts for the cycles after.
 */
final class CycleFacets {
  private CycleFacets() {}

  /**
   * @param settings of the conversation, by time
   * @return null if there is nothing to tell
   */
  static @Nullable Facets of(CyclePage first, @Nullable String language, List<Setting> settings) {
    List<Setting> inForce = until(end(first), settings);
    if (inForce.isEmpty()) {
      return language == null ? null : new Facets(null, null, null, language, List.of(), List.of());
    }
    Setting last = inForce.getLast();
    return new Facets(
        last.reasonId(),
        last.reasonAboveId(),
        last.priority(),
        language,
        last.tags(),
        teams(first.openedAt(), inForce));
  }

  /** How often a cycle went from one team or owner to another, until it was resolved. */
  static int transfers(CyclePage first, List<Setting> settings) {
    int transfers = 0;
    UUID team = null;
    UUID owner = null;
    for (Setting setting : until(end(first), settings)) {
      boolean inCycle = !setting.since().isBefore(first.openedAt());
      if (inCycle && (isOther(team, setting.teamId()) || isOther(owner, setting.assigneeId()))) {
        transfers++;
      }
      team = setting.teamId() == null ? team : setting.teamId();
      owner = setting.assigneeId() == null ? owner : setting.assigneeId();
    }
    return transfers;
  }

  private static boolean isOther(@Nullable UUID before, @Nullable UUID after) {
    return before != null && after != null && !before.equals(after);
  }

  private static Instant end(CyclePage first) {
    CycleState.Resolution resolution = first.resolution();
    return resolution == null ? Instant.MAX : resolution.at();
  }

  private static List<Setting> until(Instant end, List<Setting> settings) {
    return settings.stream().filter(it -> !it.since().isAfter(end)).toList();
  }

  /** Those from the one on that had it when the cycle began. */
  private static List<Team> teams(Instant openedAt, List<Setting> settings) {
    List<Team> teams = new ArrayList<>();
    for (Setting setting : settings) {
      if (!setting.since().isAfter(openedAt)) {
        teams.clear();
      }
      UUID before = teams.isEmpty() ? null : teams.getLast().teamId();
      if (!Objects.equals(before, setting.teamId())) {
        teams.add(new Team(setting.since(), setting.teamId()));
      }
    }
    return teams;
  }
}
