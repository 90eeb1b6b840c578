package io.entente.contacts.company;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies and their domains. */
@Singleton
public final class CompanyStore {
  static final String PAGE =
      """
      select c.id, c.name, c.version, c.created_at,
             (select group_concat(d.domain order by d.domain) from company_domain d
              where d.workspace_id = c.workspace_id and d.company_id = c.id) domains
      from company c force index (company_by_name)
      where c.workspace_id = ? and c.name >= ? and c.name like ? and (c.name > ? or c.id > ?)
      order by c.name, c.id
      limit ?
      """;

  static final String FIND =
      """
      select c.id, c.name, c.version, c.created_at,
             (select group_concat(d.domain order by d.domain) from company_domain d
              where d.workspace_id = c.workspace_id and d.company_id = c.id) domains
      from company c
      where c.workspace_id = ? and c.id = ?
      """;

  static final String HOLD =
      """
      select id from company where workspace_id = ? and id in %s order by id lock in share mode
      """;

  static final String STAFF =
      """
      select id from contact force index (contact_of_company)
      where workspace_id = ? and company_id = ?
      order by id limit ?
      """;

  static final String LEAVE_SOME =
      """
      update contact set company_id = null, version = version + 1
      where workspace_id = ? and company_id = ? and id in %s
      """;

  static final String LEAVE =
      """
      update contact force index (contact_of_company)
      set company_id = null, version = version + 1
      where workspace_id = ? and company_id = ?
      """;

  private final Sql sql;

  CompanyStore(Sql sql) {
    this.sql = sql;
  }

  public Optional<Company> find(UUID workspaceId, UUID id) {
    return sql.first(FIND, CompanyStore::company, workspaceId, id);
  }

  /** Those of the ids that are the workspace's. */
  public List<UUID> known(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return sql.list(
        "select id from company where workspace_id = ? and id in " + Sql.in(ids.size()),
        row -> row.uuid("id"),
        parameters.toArray());
  }

  /**
   * Whether there is such a company; if so it stays until the running transaction ends, whose
   * contacts may have it.
   */
  public boolean hold(UUID workspaceId, UUID id) {
    return !hold(workspaceId, List.of(id)).isEmpty();
  }

  /** Those of the ids that are companies, each held so. */
  public Set<UUID> hold(UUID workspaceId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return new HashSet<>(
        sql.list(HOLD.formatted(Sql.in(ids.size())), row -> row.uuid("id"), parameters.toArray()));
  }

  Optional<Company> lock(UUID workspaceId, UUID id) {
    boolean there =
        sql.first(
                "select id from company where workspace_id = ? and id = ? for update",
                row -> row.uuid("id"),
                workspaceId,
                id)
            .isPresent();
    return there ? find(workspaceId, id) : Optional.empty();
  }

  /** Those whose name begins so, by name, after a place in this order. */
  List<Company> page(UUID workspaceId, String prefix, String name, UUID id, int limit) {
    String pattern = prefix.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return sql.list(PAGE, CompanyStore::company, workspaceId, name, pattern, name, id, limit);
  }

  void insert(UUID workspaceId, Company company) {
    sql.update(
        "insert into company (workspace_id, id, name, version, created_at) values (?, ?, ?, ?, ?)",
        workspaceId,
        company.id(),
        company.name(),
        company.version(),
        company.createdAt());
    addDomains(workspaceId, company);
  }

  void update(UUID workspaceId, Company company) {
    sql.update(
        "update company set name = ?, version = ? where workspace_id = ? and id = ?",
        company.name(),
        company.version(),
        workspaceId,
        company.id());
    removeDomains(workspaceId, company.id());
    addDomains(workspaceId, company);
  }

  /** Some of those who work there, the first made first. */
  List<UUID> staff(UUID workspaceId, UUID id, int most) {
    return sql.list(STAFF, row -> row.uuid("id"), workspaceId, id, most);
  }

  /** These contacts have no company then, unless they have another. */
  void leave(UUID workspaceId, UUID id, List<UUID> contacts) {
    List<Object> parameters = new ArrayList<>(contacts.size() + 2);
    parameters.add(workspaceId);
    parameters.add(id);
    parameters.addAll(contacts);
    sql.update(LEAVE_SOME.formatted(Sql.in(contacts.size())), parameters.toArray());
  }

  /** With its domains; contacts of it have no company then. */
  void delete(UUID workspaceId, UUID id) {
    sql.update(LEAVE, workspaceId, id);
    removeDomains(workspaceId, id);
    sql.update("delete from company where workspace_id = ? and id = ?", workspaceId, id);
  }

  private void removeDomains(UUID workspaceId, UUID id) {
    sql.update(
        "delete from company_domain where workspace_id = ? and company_id = ?", workspaceId, id);
  }

  private void addDomains(UUID workspaceId, Company company) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    company
        .domains()
        .forEach(domain -> rows.add(new @Nullable Object[] {workspaceId, domain, company.id()}));
    sql.batch(
        "insert into company_domain (workspace_id, domain, company_id) values (?, ?, ?)", rows);
  }

  private static Company company(Row row) throws SQLException {
    String domains = row.textOrNull("domains");
    return new Company(
        row.uuid("id"),
        row.text("name"),
        domains == null ? List.of() : Arrays.asList(domains.split(",", -1)),
        row.instant("created_at"),
        row.integer("version"));
  }
}
