package io.entente.interactions.revision;

import io.entente.interactions.strand.Filed;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was revised: how its row shows it, and how its revisions want it shown.
 *
 * @param conversationId null if it is in none
 * @param isReview whether its newest version counts at its date
 */
record Standing(
    Filed message, @Nullable UUID conversationId, boolean isReview, Shown shown, Shown due) {

  /**
   * What is shown of a message.
   *
   * @param editId the revision with its text; null for the original
   * @param deletedAt null unless it was deleted
   */
  record Shown(@Nullable UUID editId, @Nullable Instant deletedAt) {}

  boolean isChanged() {
    return !shown.equals(due);
  }

  /** Whether its row shows what it said first, so that this is to be kept. */
  boolean isOriginal() {
    return shown.editId() == null && shown.deletedAt() == null;
  }

  boolean moves() {
    return isReview && !Objects.equals(shown.editId(), due.editId());
  }

  boolean goes() {
    return shown.deletedAt() == null && due.deletedAt() != null;
  }
}
