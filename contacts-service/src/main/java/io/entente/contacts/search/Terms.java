package io.entente.contacts.search;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which contacts are found by which terms. */
@Singleton
public final class Terms {
  static final String DELETE =
      "delete from contact_term where workspace_id = ? and contact_id = ? and source_id = ?";

  private final Sql sql;

  Terms(Sql sql) {
    this.sql = sql;
  }

  /**
   * What bears a name.
   *
   * @param sourceId the identity, or the contact itself where a member named it
   */
  public record Source(UUID workspaceId, UUID contactId, UUID sourceId) {}

  /** Adds the terms of the texts that sources bear, in one statement. */
  public void add(Map<Source, ? extends Collection<String>> texts) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    texts.forEach((source, borne) -> {
      Set<String> terms = new LinkedHashSet<>();
      borne.forEach(text -> terms.addAll(SearchKey.terms(text)));
      for (String term : terms) {
        rows.add(new Object[] {source.workspaceId(), term, source.contactId(), source.sourceId()});
      }
    });
    sql.batch(
        """
        insert into contact_term (workspace_id, term, contact_id, source_id) values (?, ?, ?, ?)
        """,
        rows);
  }

  /** Makes the texts the only ones by which the sources are found. */
  public void replace(Map<Source, ? extends Collection<String>> texts) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Source source : texts.keySet()) {
      rows.add(new Object[] {source.workspaceId(), source.contactId(), source.sourceId()});
    }
    sql.batch(DELETE, rows);
    add(texts);
  }
}
