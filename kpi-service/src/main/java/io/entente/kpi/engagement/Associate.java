package io.entente.kpi.engagement;

import io.entente.kpi.engagement.Association.Pair;
import io.entente.kpi.engagement.Outcome.Revenue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the likes of a set of publications against all else that is known of them. */
final class Associate {
  private final List<? extends Published> set;
  private final List<Association> found = new ArrayList<>();

  private Associate(List<? extends Published> set) {
    this.set = set;
  }

  static List<Association> over(List<? extends Published> set, CreditModel model) {
    Associate associate = new Associate(set);
    associate.withCounts();
    associate.withOutcomes();
    associate.withMoney(model);
    return List.copyOf(associate.found);
  }

  private void withCounts() {
    add("reach", null, it -> number(it.reach()));
    add("impressions", null, it -> number(it.impressions()));
    add("clicks", null, it -> number(it.clicks()));
    add("comments", null, it -> number(it.comments()));
    add("shares", null, it -> number(it.shares()));
  }

  private void withOutcomes() {
    add("conversations_opened", null, it -> (double) it.outcome().conversations());
    add("conversations_resolved", null, it -> (double) it.outcome().resolved());
    add("csat", null, it -> it.outcome().csat());
  }

  /** Amounts of different currencies are never held against each other. */
  private void withMoney(CreditModel model) {
    Collection<String> earned = new TreeSet<>();
    Collection<String> spent = new TreeSet<>();
    for (Published it : set) {
      it.outcome().revenue().stream().map(Revenue::currency).forEach(earned::add);
      it.costs().stream().map(Cost::currency).forEach(spent::add);
    }
    for (String currency : earned) {
      add("attributed_revenue", currency, it -> model.of(it.outcome(), currency));
    }
    for (String currency : spent) {
      add("cost", currency, it -> cost(it, currency));
    }
  }

  private static @Nullable Double cost(Published published, String currency) {
    for (Cost cost : published.costs()) {
      if (cost.currency().equals(currency)) {
        return (double) cost.minor();
      }
    }
    return null;
  }

  private static @Nullable Double number(@Nullable Long count) {
    return count == null ? null : Double.valueOf(count);
  }

  private void add(
      String with, @Nullable String currency, Function<Published, @Nullable Double> other) {
    List<Pair> pairs = new ArrayList<>();
    for (Published it : set) {
      Long likes = it.likes();
      Double value = other.apply(it);
      if (likes != null && value != null) {
        pairs.add(new Pair(likes, value));
      }
    }
    found.add(Association.of(with, currency, pairs));
  }
}
