package io.entente.interactions.community;

import io.entente.rest.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the acceptances of a bulk. */
@Serdeable
record AcceptancesTaken(int accepted, int rejected, List<Item> results) {
  AcceptancesTaken {
    results = List.copyOf(results);
  }

  /**
   * What became of one.
   *
   * @param index its position in the bulk, from 0
   * @param problem null if it was taken
   */
  @Serdeable
  record Item(int index, @Nullable Problem problem) {}
}
