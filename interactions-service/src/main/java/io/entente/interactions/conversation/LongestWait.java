package io.entente.interactions.conversation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** The conversation whose customer waits longest. */
@Serdeable
public record LongestWait(UUID conversationId, Instant since) {}
