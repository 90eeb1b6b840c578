package io.entente.interactions.conversation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Says of lists how many conversations they have now. */
@Singleton
public final class CountConversations {
  /** So many lists go into one statement. */
  private static final int AT_ONCE = 32;

  private final CountStore counts;

  CountConversations(CountStore counts) {
    this.counts = counts;
  }

  /** One total for each of the lists, in their order. */
  public List<Total> totals(List<Conditions> lists) {
    return totals(lists, Total.MOST);
  }

  /**
   * The same.
   *
   * @param most so many are counted exactly
   */
  public List<Total> totals(List<Conditions> lists, int most) {
    List<Conditions> possible = lists.stream().filter(it -> !it.areImpossible()).toList();
    List<Total> counted = new ArrayList<>();
    for (int from = 0; from < possible.size(); from += AT_ONCE) {
      counted.addAll(
          counts.totals(possible.subList(from, Math.min(from + AT_ONCE, possible.size())), most));
    }
    List<Total> totals = new ArrayList<>();
    int next = 0;
    for (Conditions list : lists) {
      totals.add(list.areImpossible() ? Total.NONE : counted.get(next++));
    }
    return totals;
  }
}
