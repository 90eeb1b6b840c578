package io.entente.contacts.order;

import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.rest.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the orders of a bulk. */
@Serdeable
record OrdersTaken(int accepted, int rejected, List<Item> results) {
  OrdersTaken {
    results = List.copyOf(results);
  }

  /**
   * What became of one.
   *
   * @param index its position in the bulk, from 0
   * @param id null if it was rejected
   * @param outcome null if it was rejected
   * @param problem null if it was accepted
   */
  @Serdeable
  record Item(int index, @Nullable UUID id, @Nullable Outcome outcome, @Nullable Problem problem) {}

  /** What a telling that was accepted changed. */
  @Serdeable
  enum Outcome {
    /** It was not known before. */
    CREATED,
    /** Its version is higher than the one that was kept. */
    REPLACED,
    /** It was told before, just so. */
    UNCHANGED,
    /** A higher version is kept. */
    OUTDATED;

    /** The name in JSON: lower case. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of a single one. */
  @Serdeable
  record OrderTaken(UUID id, Outcome outcome) {}
}
