package io.entente.contacts.erasure;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who somebody is, by all ids. */
@Singleton
public final class PeopleStore {
  static final String IDENTITIES =
      "select id from identity where workspace_id = ? and contact_id in %s order by id";

  private final Sql sql;

  PeopleStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param homes all contacts that are shown as {@code contactId}
   */
  public Person person(UUID workspaceId, UUID contactId, List<UUID> homes) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(homes);
    List<UUID> identities =
        sql.list(
            IDENTITIES.formatted(Sql.in(homes.size())),
            row -> row.uuid("id"),
            parameters.toArray());
    return new Person(workspaceId, contactId, homes, identities);
  }
}
