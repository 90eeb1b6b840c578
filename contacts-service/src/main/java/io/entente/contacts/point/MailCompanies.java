package io.entente.contacts.point;

import io.entente.contacts.company.CompanyStore;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives contacts the company whose domain a verified address of theirs has. */
@Singleton
final class MailCompanies {
  static final String WANTING =
      """
      select straight_join h.id, min(d.company_id) company_id, max(p.seen_at) seen_at
      from contact h
      join contact_point p force index (primary)
        on p.workspace_id = h.workspace_id and p.contact_id = h.id and p.kind = 'email'
      join company_domain d
        on d.workspace_id = p.workspace_id and d.domain = substring_index(p.key_text, '@', -1)
      where h.workspace_id = ? and h.id in %s and h.company_id is null
        and p.verified and not p.shared
      group by h.id
      """;

  private static final String SOURCE = "email_domain";

  private final Sql sql;
  private final CompanyStore companies;

  MailCompanies(Sql sql, CompanyStore companies) {
    this.sql = sql;
    this.companies = companies;
  }

  private record Found(UUID contactId, UUID companyId, Instant at) {}

  /** To those of the points' contacts that have none. */
  void give(UUID workspaceId, Collection<ContactPoint> points) {
    Set<UUID> contacts = new TreeSet<>();
    for (ContactPoint point : points) {
      if (point.key().kind() == PointKind.EMAIL && point.verified() && !point.shared()) {
        contacts.add(point.contactId());
      }
    }
    if (contacts.isEmpty()) {
      return;
    }
    List<Object> parameters = new ArrayList<>(contacts.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(contacts);
    write(
        workspaceId,
        sql.list(
            WANTING.formatted(Sql.in(contacts.size())),
            row -> new Found(row.uuid("id"), row.uuid("company_id"), row.instant("seen_at")),
            parameters.toArray()));
  }

  private void write(UUID workspaceId, List<Found> all) {
    // A company may have been taken away since its domain was read.
    Set<UUID> standing =
        companies.hold(workspaceId, all.stream().map(Found::companyId).distinct().toList());
    List<@Nullable Object[]> given = new ArrayList<>();
    List<@Nullable Object[]> data = new ArrayList<>();
    for (Found found : all) {
      if (standing.contains(found.companyId())) {
        given.add(new @Nullable Object[] {found.companyId(), workspaceId, found.contactId()});
        data.add(
            new @Nullable Object[] {
              workspaceId, found.contactId(), "companyId", SOURCE, found.at(), null
            });
      }
    }
    sql.batch(
        "update contact set company_id = ?, version = version + 1 where workspace_id = ? and id = ?"
            + " and company_id is null",
        given);
    sql.upsert(
        """
        insert into contact_datum (workspace_id, contact_id, field, source, told_at, member_id)
        values %s
        on duplicate key update source = values(source), told_at = values(told_at), member_id = null
        """,
        data);
  }
}
