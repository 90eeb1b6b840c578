package io.entente.kpi.alert;

import io.entente.kpi.judgement.Judgement;
import io.entente.kpi.judgement.Rule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param raisedAt since when it rings; null if it does not
 * @param checkedAt when it was last looked at; null before the first look
 * @param last what was seen then
 * @param version grows with each change that a member makes: the ETag
 * @param mailConfigured whether this server can send mails: without it those who are named get none
 */
@Serdeable
record Alert(
    UUID id,
    String name,
    boolean enabled,
    Rule rule,
    Delivery delivery,
    @Nullable Instant raisedAt,
    @Nullable Instant checkedAt,
    @Nullable Judgement last,
    long version,
    boolean mailConfigured) {
  /**
   * @param delivery with the secrets that are shown this once
   */
  static Alert of(StoredAlert it, Delivery delivery, boolean mailConfigured) {
    return new Alert(
        it.id(),
        it.name(),
        it.enabled(),
        it.rule(),
        delivery,
        it.course().raisedAt(),
        it.checkedAt(),
        it.last(),
        it.version(),
        mailConfigured);
  }
}
