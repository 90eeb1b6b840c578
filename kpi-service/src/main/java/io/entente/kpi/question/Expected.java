package io.entente.kpi.question;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events that will still change figures, as far as can be told. A network may tell of an old
 * message at any time: it counts where it is dated, whenever it comes.
 *
 * @param until by when they have happened; null for those that have, and are not yet counted
 */
@Serdeable
public record Expected(What what, @Nullable Instant until) {
  /** What is awaited. */
  @Serdeable
  public enum What {
    /** Changes that are published and not yet counted. */
    UNCOUNTED,
    /** What happens until the stretch is over. */
    REST_OF_PERIOD,
    /** What follows on resolutions of the stretch within seven days: reopenings, new matters. */
    FOLLOW_UPS;

    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param followed whether what follows on resolutions is told
   */
  static List<Expected> of(Stretch stretch, Provenance.Progress progress, boolean followed) {
    List<Expected> expected = new ArrayList<>();
    if (progress.behind() > 0) {
      expected.add(new Expected(What.UNCOUNTED, null));
    }
    if (stretch.isEmpty()) {
      return expected;
    }
    if (stretch.to().isAfter(progress.now())) {
      expected.add(new Expected(What.REST_OF_PERIOD, stretch.to()));
    }
    if (followed && stretch.to().isAfter(progress.settledBefore())) {
      expected.add(new Expected(What.FOLLOW_UPS, progress.settledAfter(stretch.to())));
    }
    return expected;
  }
}
