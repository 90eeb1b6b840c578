package io.entente.contacts.consent;

import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Entries of the ledger, many at a time. */
@Singleton
final class ImportedConsentStore {
  /** Leave that was given of somebody else is none of theirs: it may be told of them anew. */
  static final String SAID =
      """
      select straight_join c.final_id, e.purpose, e.choice, e.occurred_at
      from contact c force index (contact_of_final)
      join consent e force index (primary)
        on e.workspace_id = c.workspace_id and e.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s and e.channel is null
        and (e.choice <> 'GIVEN'
             or exists (select 1 from contact s
                        where s.workspace_id = e.workspace_id and s.id = coalesce(e.said_of, e.contact_id)
                          and s.final_id = c.final_id))
      """;

  private final Sql sql;

  ImportedConsentStore(Sql sql) {
    this.sql = sql;
  }

  private record Said(UUID contactId, SaidConsent consent) {}

  Map<UUID, Set<SaidConsent>> said(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, Set<SaidConsent>> said = new HashMap<>();
    if (!finalIds.isEmpty()) {
      List<Object> parameters = new ArrayList<>(finalIds.size() + 1);
      parameters.add(workspaceId);
      parameters.addAll(finalIds);
      sql.each(
          SAID.formatted(Sql.in(finalIds.size())),
          row ->
              new Said(
                  row.uuid("final_id"),
                  new SaidConsent(
                      ConsentPurpose.valueOf(row.text("purpose")),
                      ConsentChoice.valueOf(row.text("choice")),
                      row.instant("occurred_at"))),
          it -> said.computeIfAbsent(it.contactId(), _ -> new HashSet<>()).add(it.consent()),
          parameters.toArray());
    }
    return said;
  }
}
