package io.entente.kpi.check;

import java.util.ArrayList;
import java.util.List;

/** All differences counted, the first of them listed. */
final class Differences {
  private static final int MOST_LISTED = 100;

  private final List<Difference> listed = new ArrayList<>();
  private long count;

  void add(Difference.Kind kind, Object place, String detail) {
    add(kind, place, detail, 1);
  }

  void add(Difference.Kind kind, Object place, String detail, long times) {
    count += times;
    if (listed.size() < MOST_LISTED) {
      listed.add(new Difference(kind, place.toString(), detail));
    }
  }

  long count() {
    return count;
  }

  List<Difference> listed() {
    return listed;
  }
}
