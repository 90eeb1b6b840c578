package io.entente.kpi.sum;

import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Stretch;
import io.entente.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which rows of the table {@code sample} a question is about. */
public final class SampleConditions {
  private SampleConditions() {}

  public static Condition within(Stretch stretch) {
    return new Condition()
        .and("anchored_at >= ? and anchored_at < ?", stretch.from(), stretch.to());
  }

  /** Adds what the filters ask for. */
  public static Condition filtered(UUID workspaceId, Condition condition, Filters filters) {
    condition
        .andIn("channel", filters.channel())
        .andIn("connection_id", filters.connection())
        .andIn("agent_id", filters.agent())
        .andIn("team_id", filters.team())
        .andIn("reason_id", filters.reason())
        .andIn("reason_group_id", filters.reasonGroup())
        .andIn("priority", filters.priority())
        .andIn("language", filters.language())
        .andIn("policy_id", filters.policy());
    if (!filters.contact().isEmpty()) {
      condition.and(
          """
          customer_id in (select identity_id from contact_mapping
              where workspace_id = ? and contact_id in %s)
          """
              .formatted(Sql.in(filters.contact().size())),
          with(workspaceId, filters.contact()));
    }
    if (!filters.segment().isEmpty()) {
      condition.and(
          """
          customer_id in (select m.identity_id from segment_member g
              join contact_mapping m
                on m.workspace_id = g.workspace_id and m.contact_id = g.contact_id
              where g.workspace_id = ? and g.segment_id in %s)
          """
              .formatted(Sql.in(filters.segment().size())),
          with(workspaceId, filters.segment()));
    }
    if (!filters.tag().isEmpty()) {
      condition.and(
          """
          cycle_id in (select tagged.cycle_id from cycle_tag tagged
              where tagged.workspace_id = ? and tagged.tag_id in %s)
          """
              .formatted(Sql.in(filters.tag().size())),
          with(workspaceId, filters.tag()));
    }
    byFacts(workspaceId, condition, "source", filters.source());
    byFacts(workspaceId, condition, "campaign", filters.campaign());
    byFacts(workspaceId, condition, "company_id", filters.company());
    return condition;
  }

  /**
   * Samples of people of whom something is known.
   *
   * @param column a constant
   */
  private static void byFacts(
      UUID workspaceId, Condition condition, String column, List<?> values) {
    if (!values.isEmpty()) {
      condition.and(
          """
          customer_id in (select m.identity_id from person_facts p
              join contact_mapping m
                on m.workspace_id = p.workspace_id and m.contact_id = p.contact_id
              where p.workspace_id = ? and p.%s in %s)
          """
              .formatted(column, Sql.in(values.size())),
          with(workspaceId, values));
    }
  }

  private static Object[] with(UUID workspaceId, List<?> ids) {
    List<Object> all = new ArrayList<>();
    all.add(workspaceId);
    all.addAll(ids);
    return all.toArray();
  }
}
