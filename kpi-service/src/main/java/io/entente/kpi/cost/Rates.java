package io.entente.kpi.cost;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rates of a workspace, to look up what holds on a day. */
public final class Rates {
  private final List<CostRate> all;
  private final Map<Optional<UUID>, List<CostRate>> hours = new HashMap<>();

  public Rates(List<CostRate> all) {
    this.all = List.copyOf(all);
    for (CostRate rate : of(RateKind.HOUR)) {
      hours.merge(
          Optional.ofNullable(rate.agentId() == null ? rate.teamId() : rate.agentId()),
          List.of(rate),
          Rates::both);
    }
  }

  private static List<CostRate> both(List<CostRate> some, List<CostRate> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private List<CostRate> of(RateKind kind) {
    return all.stream().filter(rate -> rate.kind() == kind).toList();
  }

  /** What an hour costs: the agent's rate, else the team's, else anybody's; null for none. */
  public @Nullable CostRate hour(UUID agentId, UUID teamId, LocalDate day) {
    CostRate ofAgent = on(day, Optional.of(agentId));
    if (ofAgent != null) {
      return ofAgent;
    }
    CostRate ofTeam = on(day, Optional.of(teamId));
    return ofTeam != null ? ofTeam : on(day, Optional.empty());
  }

  private @Nullable CostRate on(LocalDate day, Optional<UUID> whose) {
    for (CostRate rate : hours.getOrDefault(whose, List.of())) {
      if (rate.holdsOn(day)) {
        return rate;
      }
    }
    return null;
  }

  /** Whether an hour of one costs another amount than an hour of another on any of these days. */
  public boolean dependOnWho(LocalDate first, LocalDate last) {
    return of(RateKind.HOUR).stream()
        .anyMatch(rate ->
            (rate.agentId() != null || rate.teamId() != null) && rate.holdsWithin(first, last));
  }

  /** Fees by the event that hold on any of these days. */
  public List<CostRate> fees(LocalDate first, LocalDate last) {
    return of(RateKind.EVENT).stream().filter(rate -> rate.holdsWithin(first, last)).toList();
  }

  /** What is paid by the month. */
  public List<CostRate> tools() {
    return of(RateKind.MONTH);
  }

  /** The days on which a rate by the hour or the event begins to hold, or does no more. */
  public SortedSet<LocalDate> changes() {
    SortedSet<LocalDate> changes = new TreeSet<>();
    for (CostRate rate : all) {
      if (rate.kind() != RateKind.MONTH) {
        changes.add(rate.validFrom());
        LocalDate last = rate.validTo();
        if (last != null) {
          changes.add(last.plusDays(1));
        }
      }
    }
    return changes;
  }
}
