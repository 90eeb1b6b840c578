package io.entente.kpi.engagement;

import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication, what its network last counted of it (null where it does not tell), and what came
 * below it.
 *
 * @param costs one at most; none if nothing is known
 */
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
    @Nullable Long impressions,
    List<Cost> costs,
    Outcome outcome)
    implements Published {
  Post {
    costs = List.copyOf(costs);
  }

  Post with(Outcome known) {
    return new Post(
        id,
        channel,
        connectionId,
        publishedAt,
        campaign,
        likes,
        shares,
        comments,
        clicks,
        reach,
        impressions,
        costs,
        known);
  }
}
