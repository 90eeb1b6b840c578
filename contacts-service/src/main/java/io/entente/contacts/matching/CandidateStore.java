package io.entente.contacts.matching;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.events.Channel;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is compared of contacts. */
@Singleton
final class CandidateStore {
  static final String KNOWN =
      "select id, name, company_id, language from contact where workspace_id = ? and id in %s";

  static final String ACCOUNTS =
      """
      select contact_id, channel, external_id, handle, name from identity
      where workspace_id = ? and contact_id in %s
      """;

  static final String POINTS =
      """
      select contact_id, kind, scope, key_text, verified, shared from contact_point
      where workspace_id = ? and contact_id in %s
      """;

  private final Sql sql;

  CandidateStore(Sql sql) {
    this.sql = sql;
  }

  List<Known> known(UUID workspaceId, Collection<UUID> homes) {
    return sql.list(
        KNOWN.formatted(Sql.in(homes.size())),
        row ->
            new Known(
                row.uuid("id"),
                row.text("name"),
                row.uuidOrNull("company_id"),
                row.textOrNull("language")),
        parameters(workspaceId, homes));
  }

  List<Account> accounts(UUID workspaceId, Collection<UUID> homes) {
    return sql.list(
        ACCOUNTS.formatted(Sql.in(homes.size())),
        row ->
            new Account(
                row.uuid("contact_id"),
                Channel.valueOf(row.text("channel")),
                row.text("external_id"),
                row.textOrNull("handle"),
                row.textOrNull("name")),
        parameters(workspaceId, homes));
  }

  List<Point> points(UUID workspaceId, Collection<UUID> homes) {
    return sql.list(
        POINTS.formatted(Sql.in(homes.size())),
        row ->
            new Point(
                row.uuid("contact_id"),
                new PointKey(
                    PointKind.of(row.text("kind")), row.text("scope"), row.text("key_text")),
                row.flag("verified"),
                row.flag("shared")),
        parameters(workspaceId, homes));
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return parameters.toArray();
  }
}
