package io.entente.interactions.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * A policy from an instant on.
 *
 * @param position in the list: the first that applies counts
 * @param retired whether it applies to nothing any more
 */
record PolicyVersion(
    UUID policyId,
    int version,
    Instant validFrom,
    int position,
    boolean retired,
    NewPolicy policy) {}
