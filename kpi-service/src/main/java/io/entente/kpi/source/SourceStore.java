package io.entente.kpi.source;

import io.entente.kpi.generation.Generation;
import io.entente.kpi.source.SourceParameters.Question;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** People by what brought them, counted with what they bought and asked in the days after. */
@Singleton
final class SourceStore {
  /** Each person once, as known now, with every contact that is shown as that one. */
  private static final String HOMES =
      """
      with cohort as (
        select facts.contact_id, source, cast(acquired_on as datetime(6)) won_at
        from person_facts facts force index (person_facts_by_day)
        left join person self
          on self.workspace_id = facts.workspace_id and self.contact_id = facts.contact_id
        where facts.workspace_id = ? and acquired_on >= ? and acquired_on < ?
          and source is not null and coalesce(self.final_id, facts.contact_id) = facts.contact_id),
      homes as (
        select contact_id, contact_id home_id, source, won_at from cohort
        union all
        select cohort.contact_id, person.contact_id, source, won_at
        from cohort
        straight_join person force index (person_of_final)
          on person.workspace_id = ? and final_id = cohort.contact_id
          and person.contact_id <> cohort.contact_id)
      """;

  static final String PEOPLE =
      HOMES
          + """
          select source, matured, settled, bought, again, count(*) people
          from (
            select homes.source, won_at + interval 90 day <= ? matured,
                won_at + interval 180 day <= ? settled,
                coalesce(max(occurred_at < won_at + interval 90 day), 0) bought,
                coalesce(max(occurred_at >= won_at + interval 90 day), 0) again
            from homes
            left join business_order bought_order force index (business_order_of_contact)
              on bought_order.workspace_id = ? and bought_order.contact_id = home_id
              and occurred_at >= won_at and occurred_at < won_at + interval 180 day
              and kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
            group by homes.contact_id, homes.source, won_at) somebody
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
            and occurred_at >= won_at and occurred_at < won_at + interval 90 day
          where won_at + interval 90 day <= ? and kind <> 'SUBSCRIPTION_END'
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
            and opened_at < won_at + interval 90 day
          where won_at + interval 90 day <= ?
          group by source
          """;

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
        generation.workspaceId(),
        question.first(),
        question.end(),
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
        generation.workspaceId(),
        question.first(),
        question.end(),
        generation.workspaceId(),
        generation.workspaceId(),
        now);
  }

  /** Of those whose days have passed. */
  List<Asked> conversations(Generation generation, Question question, Instant now) {
    return sql.list(
        CONVERSATIONS,
        row -> new Asked(row.text("source"), row.number("conversations")),
        generation.workspaceId(),
        question.first(),
        question.end(),
        generation.workspaceId(),
        generation.workspaceId(),
        generation.number(),
        now);
  }
}
