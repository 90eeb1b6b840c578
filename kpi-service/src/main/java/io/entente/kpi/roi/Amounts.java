package io.entente.kpi.roi;

import io.entente.kpi.attribution.Attribution;
import io.entente.kpi.roi.CostReport.Money;
import io.entente.kpi.roi.CostReport.Roi;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Costs beside margins, by currency. */
final class Amounts {
  private static final int WINDOW_DAYS = Math.toIntExact(Attribution.WINDOW.toDays());

  private final SortedMap<String, Bill.Total> costs;
  private final Told told;
  private final List<MarginStore.Found> byPart;
  private final List<MarginStore.Found> byMember;

  Amounts(
      Map<String, Bill.Total> costs,
      Told told,
      int parts,
      List<MarginStore.Found> byPart,
      List<MarginStore.Found> byMember) {
    this.costs = new TreeMap<>(costs);
    this.told = told;
    this.byPart = byPart;
    this.byMember = byMember;
    for (MarginStore.Found found : byPart) {
      this.costs.computeIfAbsent(
          found.currency(), code -> Bill.Total.nothing(minor(code, found.decimals()), parts));
    }
  }

  private static int minor(String code, int fallback) {
    try {
      return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException _) {
      return fallback;
    }
  }

  List<Money> at(Place place, long resolved) {
    List<Money> all = new ArrayList<>();
    long paidIn = costs.values().stream().filter(total -> cost(total, place) != 0).count();
    costs.forEach((currency, total) -> {
      int decimals = decimals(currency, total);
      long finer = power(decimals - total.decimals());
      long cost = cost(total, place) * finer;
      Margins margins = margins(place, currency, decimals);
      all.add(
          new Money(
              currency,
              decimals,
              total.labour().at(place) * finer,
              told.fees() ? total.fees().at(place) * finer : null,
              told.tools() ? total.toolsAt(place) * finer : null,
              cost,
              resolved == 0 ? null : perResolution(cost, resolved),
              margins,
              roi(margins, cost, paidIn > 1)));
    });
    return all;
  }

  private long cost(Bill.Total total, Place place) {
    return total.labour().at(place) + total.fees().at(place) + total.toolsAt(place);
  }

  private static long perResolution(long cost, long resolved) {
    return Math.floorDiv(2 * cost + resolved, 2 * resolved);
  }

  /** Orders may be told in finer units than costs are: then all of it is. */
  private int decimals(String currency, Bill.Total total) {
    return byPart.stream()
        .filter(found -> found.currency().equals(currency))
        .mapToInt(MarginStore.Found::decimals)
        .reduce(total.decimals(), Math::max);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private @Nullable Margins margins(Place place, String currency, int decimals) {
    boolean isMember = place instanceof Place.Member;
    if (!(isMember ? told.marginsApart() : told.margins())) {
      return null;
    }
    return (isMember ? byMember : byPart)
        .stream()
            .filter(found -> found.currency().equals(currency) && isAt(place, found))
            .map(found -> found.margins().times(power(decimals - found.decimals())))
            .reduce(Margins.NONE, Margins::plus);
  }

  private static boolean isAt(Place place, MarginStore.Found found) {
    return switch (place) {
      case Place.Total _ -> true;
      case Place.Part part -> found.slot() == part.number();
      case Place.Member member -> found.member().equals(member.id());
    };
  }

  private static List<Roi> roi(@Nullable Margins margins, long cost, boolean isOfSeveral) {
    return List.of(
        roi("last_touch", margins == null ? null : margins.lastTouch(), cost, isOfSeveral),
        roi("linear", margins == null ? null : margins.linear(), cost, isOfSeveral),
        roi("position", margins == null ? null : margins.position(), cost, isOfSeveral),
        roi("influenced", margins == null ? null : margins.influenced(), cost, isOfSeveral));
  }

  private static Roi roi(String model, @Nullable Long margin, long cost, boolean isOfSeveral) {
    String undefined =
        margin == null
            ? "not_told"
            : isOfSeveral ? "several_currencies" : cost == 0 ? "no_cost" : null;
    Double value = margin == null || undefined != null ? null : (double) (margin - cost) / cost;
    return new Roi(model, WINDOW_DAYS, margin, value, undefined);
  }
}
