package io.entente.interactions.sla;

import java.util.UUID;

/**
 * A version of a policy as its row has it.
 *
 * @param changedBy the member who wrote it
 */
record StoredPolicy(PolicyVersion version, UUID changedBy) {}
