package io.entente.interactions.sla;

import io.entente.events.Channel;
import io.entente.interactions.clock.FoldedConversation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that changes.
 *
 * @param customerId identity of the customer
 * @param worked whether something is set on it that policies look at
 * @param before with the pages that may have changed; null if it is new
 * @param after with the same pages or more; null if it is merged away
 */
public record TargetChange(
    UUID workspaceId,
    UUID conversationId,
    Channel channel,
    UUID connectionId,
    UUID customerId,
    boolean worked,
    @Nullable FoldedConversation before,
    @Nullable FoldedConversation after) {}
