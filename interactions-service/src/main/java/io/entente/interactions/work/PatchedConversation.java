package io.entente.interactions.work;

import io.entente.interactions.clock.ConversationStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patch may hold, as the API's description tells it: what is not given stays, null takes
 * away.
 *
 * @param snoozedUntil required with status snoozed, and given with no other
 * @param assigneeId a member who is known as an agent
 * @param tags ids; all of them, in the place of those that are set
 * @param attributes by key; those that are not given stay, null takes one away
 * @param subject null for the first words
 */
@Serdeable
@Schema(name = "ConversationPatch")
record PatchedConversation(
    @Nullable ConversationStatus status,
    @Nullable Instant snoozedUntil,
    @Nullable Priority priority,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    @Nullable UUID reasonId,
    @Nullable List<UUID> tags,
    @Nullable Map<String, Object> attributes,
    @Nullable String subject) {}
