package io.entente.interactions.delivery;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What of a conversation decides about what can be answered. */
@Singleton
final class LimitStore {
  static final String LAST_OF_CUSTOMER =
      """
      select i.occurred_at from interaction i force index (interaction_thread)
      where i.workspace_id = ? and i.conversation_id = ? and i.occurred_at > ?
        and i.actor = 'CUSTOMER' and i.visibility = 'PUBLIC' and not i.automatic
      order by i.occurred_at desc, i.sort_rank desc, i.external_id desc, i.entry_id desc
      limit 1
      """;

  private final Sql sql;

  LimitStore(Sql sql) {
    this.sql = sql;
  }

  /** When the customer wrote last, if that was after this. */
  Optional<Instant> lastOfCustomer(UUID workspaceId, UUID conversationId, Instant after) {
    return sql.first(
        LAST_OF_CUSTOMER, row -> row.instant("occurred_at"), workspaceId, conversationId, after);
  }
}
