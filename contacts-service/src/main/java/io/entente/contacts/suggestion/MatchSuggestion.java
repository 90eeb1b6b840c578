package io.entente.contacts.suggestion;

import io.entente.events.Ids;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two contacts that may be one person.
 *
 * @param id follows from the two: the same pair has the same id
 * @param contactIds the one that was made first in front, which is kept if this is accepted
 * @param score from 0 to 1
 * @param reasons the weightiest first
 */
@Serdeable
public record MatchSuggestion(
    UUID id,
    List<UUID> contactIds,
    BigDecimal score,
    List<MatchReason> reasons,
    Instant computedAt) {
  public MatchSuggestion {
    contactIds = List.copyOf(contactIds);
    reasons = List.copyOf(reasons);
  }

  /** A suggestion about two contacts, in whichever order. */
  public static MatchSuggestion of(
      UUID workspaceId,
      UUID one,
      UUID other,
      BigDecimal score,
      List<MatchReason> reasons,
      Instant at) {
    UUID low = one.compareTo(other) < 0 ? one : other;
    UUID high = low.equals(one) ? other : one;
    UUID id = Ids.named(workspaceId, "suggestion", low.toString(), high.toString());
    return new MatchSuggestion(id, List.of(low, high), score, reasons, at);
  }

  UUID low() {
    return contactIds.getFirst();
  }

  UUID high() {
    return contactIds.getLast();
  }
}
