package io.entente.kpi.attribution;

import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The table {@code attribution_consent}. */
@Singleton
final class ConsentStore {
  private final Sql sql;

  ConsentStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<ConsentState> arrived) {
    sql.upsert(
        """
        insert into attribution_consent (workspace_id, contact_id, version, refused)
        values %s
        on duplicate key update
          refused = if(values(version) > version, values(refused), refused),
          version = greatest(version, values(version))
        """,
        arrived.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(), it.contactId(), it.version(), refuses(it)
                })
            .toList());
  }

  /** Orders come on no channel: a refusal on one is a refusal. */
  private static boolean refuses(ConsentState state) {
    return state.standings().stream()
        .anyMatch(
            it -> it.purpose() == ConsentPurpose.ATTRIBUTION && it.choice() != ConsentChoice.GIVEN);
  }
}
