package io.entente.kpi.cell;

import io.entente.events.Channel;
import java.util.UUID;

/** Where a sample belongs: what all samples of a cycle page have in common. */
public record Origin(
    UUID workspaceId, int generation, int shard, Channel channel, UUID connectionId) {}
