package io.entente.kpi.source;

import io.entente.kpi.cell.JsonRows;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.source.SourceParameters.Question;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** People by what brought them, counted with what they bought and asked in the days after. */
@Singleton
final class SourceStore {
  private static final String MOMENT = "timestampadd(second, %s, timestamp '1970-01-01 00:00:00')";

  /**
   * Each person once, as known now, with every contact that is shown as that one. Days begin and
   * end with those of the zone, which the database need not know.
   */
  private static final String HOMES =
      """
      with cohort as (
        select facts.contact_id, source, %s won_at, %s over_at, %s settled_at
        from json_table(?, '$[*]' columns (
            won_on date path '$[0]', begins bigint path '$[1]',
            ends bigint path '$[2]', settles bigint path '$[3]')) days
        straight_join person_facts facts force index (person_facts_by_day)
          on facts.workspace_id = ? and acquired_on = won_on
        left join person self
          on self.workspace_id = facts.workspace_id and self.contact_id = facts.contact_id
        where source is not null and coalesce(self.final_id, facts.contact_id) = facts.contact_id),
      homes as (
        select contact_id, contact_id home_id, source, won_at, over_at, settled_at from cohort
        union all
        select cohort.contact_id, person.contact_id, source, won_at, over_at, settled_at
        from cohort
        straight_join person force index (person_of_final)
          on person.workspace_id = ? and final_id = cohort.contact_id
          and person.contact_id <> cohort.contact_id)
      """
          .formatted(
              MOMENT.formatted("begins"), MOMENT.formatted("ends"), MOMENT.formatted("settles"));

  static final String PEOPLE =
      HOMES
          + """
          select source, matured, settled, bought, again, count(*) people
          from (
            select homes.source, over_at <= ? matured, settled_at <= ? settled,
                coalesce(max(occurred_at < over_at), 0) bought,
                coalesce(max(occurred_at >= over_at), 0) again
            from homes
            left join business_order bought_order force index (business_order_of_contact)
              on bought_order.workspace_id = ? and bought_order.contact_id = home_id
              and occurred_at >= won_at and occurred_at < settled_at
              and kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
            group by homes.contact_id, homes.source, over_at, settled_at) somebody
          group by source, matured, settled, bought, again
          """;

  static final String REVENUE =
      HOMES
          + """
          select homes.source, currency, decimals,
              sum(if(kind = 'REFUND', -bought_order.amount, bought_order.amount)) amount
          from homes
          straight_join business_order bought_order force index (business_order_of_contact)
            on bought_order.workspace_id = ? and bought_order.contact_id = home_id
            and occurred_at >= won_at and occurred_at < over_at
          where over_at <= ? and kind <> 'SUBSCRIPTION_END'
          group by homes.source, currency, decimals
          """;

  static final String CONVERSATIONS =
      HOMES
          + """
          select source, count(*) conversations
          from cohort
          straight_join contact_mapping force index (contact_mapping_contact)
            on contact_mapping.workspace_id = ?
            and contact_mapping.contact_id = cohort.contact_id
          straight_join cycle_fact force index (cycle_fact_customer)
            on cycle_fact.workspace_id = contact_mapping.workspace_id and generation = ?
            and customer_id = identity_id and opened_at >= won_at
            and opened_at < over_at
          where over_at <= ?
          group by source
          """;

  private static final int DAYS_AFTER = ReportSources.WINDOW_DAYS;

  private final Sql sql;

  /**
   * People alike.
   *
   * @param matured whether their days have passed
   * @param settled whether as many again have
   */
  record People(
      String source, boolean matured, boolean settled, boolean bought, boolean again, long count) {}

  record Earned(String source, String currency, int decimals, long amount) {}

  record Asked(String source, long conversations) {}

  SourceStore(Sql sql) {
    this.sql = sql;
  }

  /** Each day with when it begins, and when the days after it and as many again have passed. */
  static String days(Question question) {
    JsonRows rows = new JsonRows();
    question
        .first()
        .datesUntil(question.end())
        .forEach(day ->
            rows.add(
                day,
                start(day, question),
                start(day.plusDays(DAYS_AFTER), question),
                start(day.plusDays(2 * DAYS_AFTER), question)));
    return rows.toString();
  }

  private static long start(LocalDate day, Question question) {
    return day.atStartOfDay(question.period().zone()).toEpochSecond();
  }

  List<People> people(Generation generation, Question question, Instant now) {
    return sql.list(
        PEOPLE,
        row ->
            new People(
                row.text("source"),
                row.flag("matured"),
                row.flag("settled"),
                row.flag("bought"),
                row.flag("again"),
                row.number("people")),
        days(question),
        generation.workspaceId(),
        generation.workspaceId(),
        now,
        now,
        generation.workspaceId());
  }

  /** Of those whose days have passed. */
  List<Earned> revenue(Generation generation, Question question, Instant now) {
    return sql.list(
        REVENUE,
        row ->
            new Earned(
                row.text("source"),
                row.text("currency"),
                row.integer("decimals"),
                row.number("amount")),
        days(question),
        generation.workspaceId(),
        generation.workspaceId(),
        generation.workspaceId(),
        now);
  }

  /** Of those whose days have passed. */
  List<Asked> conversations(Generation generation, Question question, Instant now) {
    return sql.list(
        CONVERSATIONS,
        row -> new Asked(row.text("source"), row.number("conversations")),
        days(question),
        generation.workspaceId(),
        generation.workspaceId(),
        generation.workspaceId(),
        generation.number(),
        now);
  }
}
