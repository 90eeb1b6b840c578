package io.entente.interactions.post;

import io.entente.rest.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the posts of a bulk. */
@Serdeable
record PostsKept(int accepted, int rejected, List<Item> results) {
  PostsKept {
    results = List.copyOf(results);
  }

  /**
   * What became of one.
   *
   * @param index its position in the bulk, from 0
   * @param id null if it was rejected
   * @param problem null if it was kept
   */
  @Serdeable
  record Item(int index, @Nullable UUID id, @Nullable Problem problem) {}
}
