package io.entente.kpi.alert;

import io.entente.events.AlertNotice;
import io.entente.kpi.judgement.Judgement;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an alert.
 *
 * @param toldAt when it was given to those who are told; null if quiet hours kept it from them
 */
@Serdeable
record AlertEvent(
    UUID id,
    AlertNotice.Type type,
    Instant at,
    @Nullable Instant toldAt,
    @Nullable Judgement judgement,
    List<Told> told) {
  AlertEvent {
    told = List.copyOf(told);
  }

  /**
   * Somebody who is told.
   *
   * @param to a mail address or the address of a webhook
   * @param state waiting, sent or failed; null if it was so long ago that it is not known
   * @param reason why it was not sent, or not yet
   */
  @Serdeable
  record Told(String to, @Nullable String state, int attempts, @Nullable String reason) {}
}
