package io.entente.kpi.rating;

import io.entente.events.ReviewState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The table {@code review}, as it is written. */
@Singleton
final class ReviewStore {
  private final Sql sql;

  ReviewStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<ReviewState> arrived) {
    // What no edit changes is not written again; the version is assigned last.
    sql.upsert(
        """
        insert into review (workspace_id, interaction_id, version, removed, channel, connection_id,
                            customer_id, written_at, stars, order_id)
        values %s
        on duplicate key update
          removed = if(values(version) > version, values(removed), removed),
          written_at = if(values(version) > version, values(written_at), written_at),
          stars = if(values(version) > version, values(stars), stars),
          version = greatest(version, values(version))
        """,
        arrived.stream().map(ReviewStore::row).toList());
  }

  private static @Nullable Object[] row(ReviewState state) {
    return new @Nullable Object[] {
      state.workspaceId(),
      state.interactionId(),
      state.version(),
      state.removed(),
      state.channel(),
      state.connectionId(),
      state.customerId(),
      state.at(),
      state.stars(),
      state.orderId()
    };
  }
}
