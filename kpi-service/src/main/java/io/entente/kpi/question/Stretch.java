package io.entente.kpi.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The moments from {@code from} up to, but without, {@code to}. */
public record Stretch(Instant from, Instant to) {
  /** The part before a moment; empty if there is none. */
  public Stretch before(Instant end) {
    Instant last = to.isBefore(end) ? to : end;
    return new Stretch(from, last.isBefore(from) ? from : last);
  }

  /** The same moments as few stretches, in their order: those that follow each other are one. */
  public static List<Stretch> joined(Collection<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
      Stretch last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.to().equals(next.from())) {
        joined.set(joined.size() - 1, new Stretch(last.from(), next.to()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  public boolean isEmpty() {
    return !from.isBefore(to);
  }
}
