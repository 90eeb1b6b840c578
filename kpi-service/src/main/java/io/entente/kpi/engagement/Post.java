package io.entente.kpi.engagement;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication, and what its network last counted of it; null where it does not tell. */
@Serdeable
record Post(
    UUID id,
    Channel channel,
    UUID connectionId,
    Instant publishedAt,
    @Nullable String campaign,
    @Nullable Long likes,
    @Nullable Long shares,
    @Nullable Long comments,
    @Nullable Long clicks,
    @Nullable Long reach,
    @Nullable Long impressions) {}
