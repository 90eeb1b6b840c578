package io.entente.kpi.source;

import io.entente.kpi.source.SourceReport.Cohort;
import io.entente.kpi.source.SourceReport.Revenue;
import io.entente.kpi.source.SourceReport.Share;
import io.entente.kpi.source.SourceStore.Asked;
import io.entente.kpi.source.SourceStore.Earned;
import io.entente.kpi.source.SourceStore.People;
import java.util.ArrayList;
import java.util.List;

/** Those whom one source brought, summed up. */
final class Won {
  private final String source;
  private final List<Earned> earned = new ArrayList<>();
  private long matured;
  private long bought;
  private long immature;
  private long settled;
  private long gone;
  private long unsettled;
  private long conversations;

  Won(String source) {
    this.source = source;
  }

  void add(People people) {
    if (!people.matured()) {
      immature += people.count();
      return;
    }
    matured += people.count();
    if (!people.bought()) {
      return;
    }
    bought += people.count();
    if (!people.settled()) {
      unsettled += people.count();
      return;
    }
    settled += people.count();
    if (!people.again()) {
      gone += people.count();
    }
  }

  void add(Earned revenue) {
    earned.add(revenue);
  }

  void add(Asked asked) {
    conversations += asked.conversations();
  }

  Cohort cohort() {
    return new Cohort(
        source,
        matured + immature,
        Share.of(bought, matured, immature),
        earned.stream()
            .map(it ->
                new Revenue(
                    it.currency(), it.decimals(), it.amount(), (double) it.amount() / matured))
            .toList(),
        conversations,
        matured == 0 ? null : (double) conversations / matured,
        Share.of(gone, settled, unsettled));
  }
}
