package io.entente.contacts.search;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    Map<Source, Set<String>> terms = LinkedHashMap.newLinkedHashMap(texts.size());
    texts.forEach((source, borne) -> {
      Set<String> ofSource = new LinkedHashSet<>();
      borne.forEach(text -> ofSource.addAll(SearchKey.terms(text)));
      terms.put(source, ofSource);
    });
    insert(terms);
  }

  private void insert(Map<Source, Set<String>> terms) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    terms.forEach((source, ofSource) -> {
      for (String term : ofSource) {
        rows.add(new Object[] {source.workspaceId(), term, source.contactId(), source.sourceId()});
      }
    });
    sql.upsert(
        """
        insert into contact_term (workspace_id, term, contact_id, source_id) values %s
        on duplicate key update source_id = contact_term.source_id
        """,
        rows);
  }

  /** Makes the texts the only ones by which the sources are found. */
  public void replace(Map<Source, ? extends Collection<String>> texts) {
    delete(texts.keySet());
    add(texts);
  }

  /**
   * Adds the texts, each from its first letter on. What a source bears of this kind never changes:
   * there is nothing to take away.
   */
  public void addWhole(Map<Source, ? extends Collection<String>> texts) {
    Map<Source, Set<String>> terms = LinkedHashMap.newLinkedHashMap(texts.size());
    texts.forEach((source, borne) -> {
      Set<String> ofSource = new LinkedHashSet<>();
      borne.forEach(text -> ofSource.add(SearchKey.of(text)));
      terms.put(source, ofSource);
    });
    insert(terms);
  }

  /** The sources lead to nobody any more. */
  public void delete(Collection<Source> sources) {
    List<@Nullable Object[]> rows = new ArrayList<>(sources.size());
    for (Source source : sources) {
      rows.add(new Object[] {source.workspaceId(), source.contactId(), source.sourceId()});
    }
    sql.batch(DELETE, rows);
  }
}
