package io.entente.contacts.dataimport.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param contactId null if it was refused
 * @param reason why it was refused, or which part of it was not taken; null if there is nothing to
 *     tell
 */
record RowResult(long row, Outcome outcome, @Nullable UUID contactId, @Nullable String reason) {
  private static final int LONGEST = 500;

  RowResult {
    if (reason != null && reason.length() > LONGEST) {
      reason = reason.substring(0, LONGEST);
    }
  }

  static RowResult refused(long row, String reason) {
    return new RowResult(row, Outcome.REFUSED, null, reason);
  }
}
