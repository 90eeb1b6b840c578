package io.entente.kpi.contact;

import io.entente.events.PersonState;
import io.entente.kpi.due.Due;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code person}. */
@Singleton
final class PersonStore {
  private final Sql sql;

  PersonStore(Sql sql) {
    this.sql = sql;
  }

  /** The contacts as which they are shown before anything of this is kept. */
  List<Due> shownUntilNow(Collection<PersonState> arrived) {
    if (arrived.isEmpty()) {
      return List.of();
    }
    List<Object> keys = new ArrayList<>();
    arrived.forEach(person -> keys.addAll(List.of(person.workspaceId(), person.contactId())));
    return sql.list(
        """
        with wanted (workspace, contact) as (values %s)
        select person.workspace_id, final_id
        from wanted
        straight_join person force index (primary)
          on person.workspace_id = cast(workspace as uuid)
          and contact_id = cast(contact as uuid)
        """
            .formatted(Sql.values(arrived.size(), 2)),
        row -> new Due(row.uuid("workspace_id"), Due.Kind.CONTACT, row.uuid("final_id")),
        keys.toArray());
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<PersonState> arrived) {
    sql.upsert(
        """
        insert into person (workspace_id, contact_id, final_id, version)
        values %s
        on duplicate key update
          final_id = if(values(version) > version, values(final_id), final_id),
          version = greatest(version, values(version))
        """,
        arrived.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(), it.contactId(), it.finalId(), it.version()
                })
            .toList());
  }
}
