package io.entente.interactions.insight;

import io.entente.rest.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What telling the authors came to.
 *
 * @param told number of conversations in which a reply was written
 * @param left number of those in which none could be
 */
@Serdeable
record Telling(int told, int left, List<Told> results) {
  Telling {
    results = List.copyOf(results);
  }

  static Telling of(List<Told> results) {
    int told = (int) results.stream().filter(it -> it.replyId() != null).count();
    return new Telling(told, results.size() - told, results);
  }

  /**
   * One conversation.
   *
   * @param replyId null if none could be written
   * @param problem why; null if all went well
   */
  @Serdeable
  record Told(UUID conversationId, @Nullable UUID replyId, @Nullable Problem problem) {}
}
