package io.entente.kpi.contact;

import io.entente.events.PersonFacts;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The table {@code person_facts}. */
@Singleton
final class FactsStore {
  private final Sql sql;

  FactsStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<PersonFacts> arrived) {
    // The version is assigned last: until then it is that of the row, in each column's condition.
    sql.upsert(
        """
        insert into person_facts (workspace_id, contact_id, version, company_id, source,
                                  acquired_on, campaign)
        values %s
        on duplicate key update
          company_id = if(values(version) > version, values(company_id), company_id),
          source = if(values(version) > version, values(source), source),
          acquired_on = if(values(version) > version, values(acquired_on), acquired_on),
          campaign = if(values(version) > version, values(campaign), campaign),
          version = greatest(version, values(version))
        """,
        arrived.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(),
                  it.contactId(),
                  it.version(),
                  it.companyId(),
                  it.source(),
                  it.acquiredOn(),
                  it.campaign()
                })
            .toList());
  }
}
