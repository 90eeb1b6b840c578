package io.entente.contacts.erasure;

import java.time.Instant;

/**
 * That something is of somebody who was erased.
 *
 * @param erasedAt what the person does after it is new
 * @param mappingVersion of an identity, the last that others were told; else 0
 */
public record Forgotten(Instant erasedAt, long mappingVersion) {
  /** Whether what happened then is to stay forgotten. */
  public boolean covers(Instant at) {
    return !at.isAfter(erasedAt);
  }
}
