package io.entente.contacts.dataimport.run;

import java.util.Collection;

/** How many rows came to what. */
record Counts(int made, int changed, int unchanged, int refused) {
  static Counts of(Collection<RowResult> results) {
    return new Counts(
        count(results, Outcome.MADE),
        count(results, Outcome.CHANGED),
        count(results, Outcome.UNCHANGED),
        count(results, Outcome.REFUSED));
  }

  private static int count(Collection<RowResult> results, Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
