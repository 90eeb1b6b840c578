package io.entente.kpi.roi;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cost.CostRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Costs by currency, while they come together. */
final class Bill {
  private static final long OF_AN_HOUR = Tally.UNIT / 3_600;

  private final int parts;
  private final SortedMap<String, Entries> byCurrency = new TreeMap<>();

  /** Costs of one currency; tools by part of the time, for they are no member's. */
  private static final class Entries {
    final int decimals;
    final Tally labour;
    final Tally fees;
    final List<Long> tools = new ArrayList<>();

    Entries(int decimals, int parts) {
      this.decimals = decimals;
      this.labour = new Tally(parts);
      this.fees = new Tally(parts);
      for (int i = 0; i < parts; i++) {
        tools.add(0L);
      }
    }
  }

  Bill(int parts) {
    this.parts = parts;
  }

  void addHours(CostRate rate, int part, UUID member, long seconds) {
    entries(rate).labour.add(part, member, seconds, rate.amount(), OF_AN_HOUR);
  }

  void addEvents(CostRate rate, int part, UUID member, long times) {
    entries(rate).fees.add(part, member, times, rate.amount(), Tally.UNIT / rate.per());
  }

  void addTool(CostRate rate, int part, long share) {
    List<Long> tools = entries(rate).tools;
    tools.set(part, tools.get(part) + share);
  }

  private Entries entries(CostRate rate) {
    return byCurrency.computeIfAbsent(rate.currency(), _ -> new Entries(rate.decimals(), parts));
  }

  /** In whole minor units, by currency. */
  Map<String, Total> totals() {
    Map<String, Total> totals = new TreeMap<>();
    byCurrency.forEach((currency, entries) ->
        totals.put(
            currency,
            new Total(
                entries.decimals,
                entries.labour.rounded(),
                entries.fees.rounded(),
                List.copyOf(entries.tools))));
    return totals;
  }

  /**
   * @param tools by part of the time
   */
  record Total(int decimals, Tally.Rounded labour, Tally.Rounded fees, List<Long> tools) {
    static Total nothing(int decimals, int parts) {
      Tally.Rounded nothing = new Tally(parts).rounded();
      return new Total(decimals, nothing, nothing, Collections.nCopies(parts, 0L));
    }

    long toolsAt(Place place) {
      long all = tools.stream().mapToLong(Long::longValue).sum();
      return switch (place) {
        case Place.Total _ -> all;
        case Place.Part part -> tools.get(part.number());
        case Place.Member member -> member.id().equals(Dimension.NOBODY) ? all : 0;
      };
    }
  }
}
