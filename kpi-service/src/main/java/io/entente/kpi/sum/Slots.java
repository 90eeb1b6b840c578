package io.entente.kpi.sum;

import io.entente.kpi.question.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A stretch of time cut into parts that follow each other.
 *
 * @param starts of each part, in order; the first is that of the stretch
 * @param end of the last part, not part of it
 */
public record Slots(List<Instant> starts, Instant end) {
  public Slots {
    starts = List.copyOf(starts);
  }

  /** The whole as one. */
  public static Slots one(Stretch stretch) {
    return new Slots(List.of(stretch.from()), stretch.to());
  }

  public int count() {
    return starts.size();
  }

  public Stretch whole() {
    return new Stretch(starts.getFirst(), end);
  }

  /** The parts. */
  public List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      stretches.add(new Stretch(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end));
    }
    return stretches;
  }

  /** The same parts, of which nothing from a moment on counts. */
  public List<Stretch> stretchesBefore(Instant moment) {
    return stretches().stream()
        .map(stretch -> stretch.before(moment))
        .filter(stretch -> !stretch.isEmpty())
        .toList();
  }

  /** The part that a moment of the stretch lies in. */
  public int of(Instant moment) {
    int found = Collections.binarySearch(starts, moment);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
