package io.entente.kpi.fact;

import java.time.Instant;
import java.util.UUID;

/** An event of a workspace and a partition was applied, which was published at that time. */
record Applied(UUID workspaceId, int shard, Instant publishedAt) {}
