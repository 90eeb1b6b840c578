package io.entente.kpi.advocate;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.asked.Period;
import io.entente.kpi.cell.JsonRows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who helped, of the table {@code peer_help}, and what they bought. */
@Singleton
final class AdvocateStore {
  /** A person counts once, whatever contacts and identities they are. */
  static final String HELPERS =
      """
      select helper, group_concat(distinct identity order by identity) identities,
          count(distinct question_id) questions, count(*) answers, sum(accepted) accepted,
          sum(confirmed) confirmed
      from (
        select coalesce(p.final_id, m.contact_id) helper, cast(h.helper_id as char) identity,
            h.question_id, h.accepted, h.confirmed
        from peer_help h force index (peer_help_by_time)
        straight_join contact_mapping m force index (primary)
          on m.workspace_id = h.workspace_id and m.identity_id = h.helper_id
        left join person p force index (primary)
          on p.workspace_id = m.workspace_id and p.contact_id = m.contact_id
        where h.workspace_id = ? and h.helped_at >= ? and h.helped_at < ?%s
      ) helped
      group by helper
      order by questions desc, answers desc, helper limit %d
      """;

  static final String ANSWERS =
      """
      select count(*) from peer_help h force index (peer_help_by_time)
      where h.workspace_id = ? and h.helped_at >= ? and h.helped_at < ?%s
      """;

  static final String CUSTOMERS =
      """
      select shown, min(b.occurred_at) since, count(*) orders
      from (
        select cast(c as uuid) shown, cast(c as uuid) home
        from json_table(?, '$[*]' columns (c varchar(36) path '$[0]')) wanted
        union
        select p.final_id, p.contact_id
        from json_table(?, '$[*]' columns (c varchar(36) path '$[0]')) wanted
        straight_join person p force index (person_of_final)
          on p.workspace_id = ? and p.final_id = cast(c as uuid)) homes
      straight_join business_order b force index (business_order_of_contact)
        on b.workspace_id = ? and b.contact_id = home
        and b.kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
      group by shown
      """;

  private final Sql sql;

  /**
   * Somebody who helped.
   *
   * @param identities by which they did
   */
  record Helping(
      UUID contactId,
      List<UUID> identities,
      long questions,
      long answers,
      long accepted,
      long confirmed) {
    Helping {
      identities = List.copyOf(identities);
    }
  }

  /** What somebody bought: since the first order, and how many. */
  record Custom(UUID contactId, Instant since, long orders) {}

  AdvocateStore(Sql sql) {
    this.sql = sql;
  }

  /** All answers that helped in the period. */
  long answers(UUID workspaceId, Period period, Narrowing narrowing) {
    return sql.number(
        ANSWERS.formatted(narrowing.text()),
        narrowing.parametersAfter(workspaceId, period.from(), period.to()));
  }

  /** Those who helped with the most questions first. */
  List<Helping> helpers(UUID workspaceId, Period period, Narrowing narrowing, int most) {
    return sql.list(
        HELPERS.formatted(narrowing.text(), most),
        AdvocateStore::helper,
        narrowing.parametersAfter(workspaceId, period.from(), period.to()));
  }

  private static Helping helper(Row row) throws SQLException {
    return new Helping(
        row.uuid("helper"),
        Arrays.stream(row.text("identities").split(",", -1)).map(UUID::fromString).toList(),
        row.number("questions"),
        row.number("answers"),
        row.number("accepted"),
        row.number("confirmed"));
  }

  /** What these people bought, as whatever contacts; of those who did. */
  Map<UUID, Custom> customers(UUID workspaceId, Collection<UUID> contacts) {
    JsonRows rows = new JsonRows();
    contacts.forEach(rows::add);
    Map<UUID, Custom> found = new HashMap<>();
    sql.each(
        CUSTOMERS,
        row -> new Custom(row.uuid("shown"), row.instant("since"), row.number("orders")),
        it -> found.put(it.contactId(), it),
        rows.toString(),
        rows.toString(),
        workspaceId,
        workspaceId);
    return found;
  }
}
