package io.entente.contacts.erasure;

import java.time.Instant;

/**
 * That something is of somebody who was erased.
 *
 * @param erasedAt what the person does after it is new
 * @param mappingVersion of an identity, the last that others were told; else 0
 * @param claimed whether it is a point that nobody proved to be the person's: it may be another's
 */
public record Forgotten(Instant erasedAt, long mappingVersion, boolean claimed) {
  /** Whether what happened then is to stay forgotten. */
  public boolean covers(Instant at) {
    return !at.isAfter(erasedAt);
  }

  /** What is forgotten of either is forgotten of one who is both. */
  public Forgotten and(Forgotten other) {
    return new Forgotten(
        erasedAt.isAfter(other.erasedAt) ? erasedAt : other.erasedAt,
        Math.max(mappingVersion, other.mappingVersion),
        claimed && other.claimed);
  }
}
