package io.entente.kpi.attribution;

import java.util.List;

/**
 * What became of one event.
 *
 * @param credits empty unless it is attributed; the earliest conversation first
 */
record Verdict(Bought bought, Outcome outcome, List<Credit> credits) {
  Verdict {
    credits = List.copyOf(credits);
  }
}
