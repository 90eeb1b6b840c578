package io.entente.kpi.facts;

import io.entente.rest.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked for. */
enum FactKind {
  CYCLES(NumberedTable.CYCLE_FACT),
  WAITS(NumberedTable.CYCLE_FACT),
  ORDERS(NumberedTable.BUSINESS_ORDER),
  CREDITS(NumberedTable.ORDER_VALUE),
  SURVEYS(NumberedTable.SURVEY_ANSWER),
  QUESTIONS(NumberedTable.COMMUNITY_QUESTION);

  private final NumberedTable table;

  FactKind(NumberedTable table) {
    this.table = table;
  }

  NumberedTable table() {
    return table;
  }

  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidRequest if there is no such kind
   */
  static FactKind of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.json().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new InvalidRequest(
                "?kind",
                "must be one of: "
                    + Arrays.stream(values())
                        .map(FactKind::json)
                        .collect(Collectors.joining(", "))));
  }
}
