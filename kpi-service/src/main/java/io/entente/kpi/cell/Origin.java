package io.entente.kpi.cell;

import io.entente.events.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a sample belongs: what all samples of a cycle page have in common.
 *
 * @param customerId the customer's identity; null in rows from before it was kept there
 */
public record Origin(
    UUID workspaceId,
    int generation,
    int shard,
    Channel channel,
    UUID connectionId,
    @Nullable UUID customerId,
    Traits traits) {}
