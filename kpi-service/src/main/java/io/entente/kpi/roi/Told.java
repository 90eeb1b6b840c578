package io.entente.kpi.roi;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.question.Filters;

/**
 * What of costs and margins is told by what is asked.
 *
 * @param fees not where it is filtered by whom: they are nobody's
 * @param feesApart whether they are told apart by the dimension
 * @param tools where nothing is filtered
 * @param margins where all that is filtered is told of credits
 * @param marginsApart whether they are told apart by the dimension
 */
record Told(boolean fees, boolean feesApart, boolean tools, boolean margins, boolean marginsApart) {
  static Told of(Filters filters, Dimension by) {
    boolean fees = filters.agent().isEmpty() && filters.team().isEmpty();
    boolean margins = MarginStore.isToldBy(filters);
    return new Told(
        fees,
        by != Dimension.AGENT && by != Dimension.TEAM,
        filters.dimensions().isEmpty() && !filters.isBesideCells(),
        margins,
        margins && MarginStore.TOLD_BY.contains(by));
  }
}
