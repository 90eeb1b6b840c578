package io.entente.contacts.company;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies by what others call them, many at a time. */
@Singleton
final class EmployerStore {
  static final String BY_DOMAINS =
      "select domain, company_id from company_domain where workspace_id = ? and domain in %s";

  /** Of several that are called alike the first made comes last. */
  static final String BY_NAMES =
      """
      select id, name from company force index (company_by_name)
      where workspace_id = ? and name in %s
      order by id desc
      """;

  static final String NAMES = "select id, name from company where workspace_id = ? and id in %s";

  private final Sql sql;

  EmployerStore(Sql sql) {
    this.sql = sql;
  }

  record Named(UUID id, String name) {}

  Map<String, UUID> byDomains(UUID workspaceId, Collection<String> domains) {
    Map<String, UUID> found = new HashMap<>();
    if (!domains.isEmpty()) {
      sql.each(
          BY_DOMAINS.formatted(Sql.in(domains.size())),
          row -> Map.entry(row.text("domain"), row.uuid("company_id")),
          entry -> found.put(entry.getKey(), entry.getValue()),
          parameters(workspaceId, domains));
    }
    return found;
  }

  List<Named> byNames(UUID workspaceId, Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : sql.list(
            BY_NAMES.formatted(Sql.in(names.size())),
            row -> new Named(row.uuid("id"), row.text("name")),
            parameters(workspaceId, names));
  }

  Map<UUID, String> names(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.each(
          NAMES.formatted(Sql.in(ids.size())),
          row -> new Named(row.uuid("id"), row.text("name")),
          named -> names.put(named.id(), named.name()),
          parameters(workspaceId, ids));
    }
    return names;
  }

  void insert(UUID workspaceId, Map<UUID, Employer> made, Instant now) {
    List<@Nullable Object[]> companies = new ArrayList<>();
    List<@Nullable Object[]> domains = new ArrayList<>();
    made.forEach((id, employer) -> {
      companies.add(new @Nullable Object[] {workspaceId, id, employer.label(), 1, now});
      if (employer.domain() != null) {
        domains.add(new @Nullable Object[] {workspaceId, employer.domain(), id});
      }
    });
    sql.batch(
        "insert into company (workspace_id, id, name, version, created_at) values (?, ?, ?, ?, ?)",
        companies);
    sql.batch(
        "insert into company_domain (workspace_id, domain, company_id) values (?, ?, ?)", domains);
  }

  private static Object[] parameters(UUID workspaceId, Collection<?> texts) {
    List<Object> parameters = new ArrayList<>(texts.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(texts);
    return parameters.toArray();
  }
}
