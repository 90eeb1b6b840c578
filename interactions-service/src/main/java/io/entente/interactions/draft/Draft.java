package io.entente.interactions.draft;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What a member has begun to write in a conversation: one draft each. */
@Serdeable
record Draft(UUID conversationId, DraftKind kind, String body, Instant updatedAt) {}
