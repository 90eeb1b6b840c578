package io.entente.kpi.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** What numbers of a property are. */
enum Unit {
  PLAIN,
  SECONDS,
  SHARE,
  /** As the row says, by its unit or by its metric. */
  OF_ROW;

  private static final Set<String> QUANTILES = Set.of("p50", "p75", "p90", "p95", "p99");

  /** Those whose names do not say it. */
  private static final Map<String, Unit> NAMED =
      Map.ofEntries(
          Map.entry("Age.upTo", SECONDS),
          Map.entry("Band.upTo", SECONDS),
          Map.entry("Bin.from", SECONDS),
          Map.entry("Bin.upTo", SECONDS),
          Map.entry("Metric.mean", OF_ROW),
          Map.entry("Coarse.mean", OF_ROW),
          Map.entry("Value.value", OF_ROW),
          Map.entry("Group.low", SHARE),
          Map.entry("Group.high", SHARE),
          Map.entry("Share.low", SHARE),
          Map.entry("Share.high", SHARE));

  static Unit of(Trait trait) {
    String name = trait.name();
    Unit named = NAMED.get(trait.owner() + "." + name);
    if (named != null) {
      return named;
    }
    if (QUANTILES.contains(name)) {
      return trait.owner().equals("Value") ? SECONDS : OF_ROW;
    }
    if (name.equals("seconds") || name.endsWith("Seconds")) {
      return SECONDS;
    }
    boolean share = name.equals("share") || name.equals("rate");
    return share || name.endsWith("Share") || name.endsWith("Rate") ? SHARE : PLAIN;
  }

  boolean mayBeLength() {
    return this == SECONDS || this == OF_ROW;
  }

  /**
   * @param row unit that the row says; empty if it says none
   */
  Cell cell(BigDecimal number, String row) {
    return switch (this) {
      case PLAIN -> new Cell.Amount(number);
      case SECONDS -> new Cell.Length(number);
      case SHARE -> new Cell.Share(number);
      case OF_ROW ->
          switch (row) {
            case "seconds" -> new Cell.Length(number);
            case "share" -> new Cell.Share(number);
            default -> new Cell.Amount(number);
          };
    };
  }
}
