package io.entente.interactions.resolution;

import io.entente.rest.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the acts of a bulk. */
@Serdeable
record ActsTaken(int accepted, int rejected, List<Item> results) {
  ActsTaken {
    results = List.copyOf(results);
  }

  /**
   * What became of one.
   *
   * @param index its position in the bulk, from 0
   * @param id the same whenever it is told again; null if it was rejected
   * @param problem null if it was taken, now or before
   */
  @Serdeable
  record Item(int index, @Nullable UUID id, @Nullable Problem problem) {}
}
