package io.entente.interactions.rule;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is set on a conversation, as rules look at it.
 *
 * @param reasons the reason and the one above it
 * @param deadline the nearest that runs; null if none does
 * @param returning whether its customer had another before
 */
record State(
    String subject,
    String priority,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    Set<UUID> reasons,
    Set<UUID> tags,
    Map<String, Object> attributes,
    @Nullable Instant deadline,
    boolean returning) {}
