package io.entente.kpi.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report was sent, or was to be.
 *
 * @param dueAt the time that it was due at
 * @param trial whether somebody tried it out
 * @param missed times before it at which no server was up: they were not sent after
 * @param failure why it could not be made; null if it was
 * @param mails how far they are
 */
@Serdeable
record ReportSending(
    UUID id,
    Instant dueAt,
    Instant madeAt,
    boolean trial,
    int missed,
    @Nullable String failure,
    List<State> mails) {
  ReportSending {
    mails = List.copyOf(mails);
  }

  /**
   * @param state waiting, sent or failed; null when it was so long ago that nobody knows
   * @param reason what the last attempt came to; null if there was none, or it was sent
   */
  @Serdeable
  record State(@Nullable String state, @Nullable String reason) {}
}
