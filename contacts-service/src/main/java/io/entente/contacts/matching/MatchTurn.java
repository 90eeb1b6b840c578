package io.entente.contacts.matching;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whose turn it is to look at the people of a workspace. */
@Singleton
final class MatchTurn {
  private final Sql sql;

  MatchTurn(Sql sql) {
    this.sql = sql;
  }

  /** Waits until it is the running transaction's, which then has it until it ends. */
  void take(UUID workspaceId) {
    sql.update(
        """
        insert into match_turn (workspace_id) values (?)
        on duplicate key update workspace_id = values(workspace_id)
        """,
        workspaceId);
  }
}
