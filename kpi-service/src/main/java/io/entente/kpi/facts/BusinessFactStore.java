package io.entente.kpi.facts;

import io.entente.events.Channel;
import io.entente.kpi.facts.ExportedFact.CreditFact;
import io.entente.kpi.facts.ExportedFact.OrderFact;
import io.entente.kpi.facts.ExportedFact.Part;
import io.entente.kpi.facts.ExportedFact.QuestionFact;
import io.entente.kpi.facts.ExportedFact.SurveyFact;
import io.entente.kpi.generation.Generation;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What is copied from other services, and what follows from it, in the order of changes. */
@Singleton
final class BusinessFactStore {
  private final Sql sql;

  private record Placed(UUID orderId, Part part) {}

  BusinessFactStore(Sql sql) {
    this.sql = sql;
  }

  private <T> List<T> changed(
      NumberedTable table,
      String columns,
      Sql.Reader<T> reader,
      Generation generation,
      Object... behind) {
    return sql.list(table.changed(columns), reader, table.parameters(generation, behind));
  }

  List<OrderFact> orders(Generation generation, long after, int most) {
    return changed(
        NumberedTable.BUSINESS_ORDER,
        "order_id, contact_id, kind, source, currency, decimals, amount, margin, occurred_at,"
            + " refund_of",
        row ->
            new OrderFact(
                row.uuid("order_id"),
                row.number("change_number"),
                row.uuidOrNull("contact_id"),
                row.text("kind").toLowerCase(Locale.ROOT),
                row.text("source"),
                row.text("currency"),
                row.integer("decimals"),
                row.number("amount"),
                row.numberOrNull("margin"),
                row.instant("occurred_at"),
                row.uuidOrNull("refund_of")),
        generation,
        after,
        most);
  }

  List<CreditFact> credits(Generation generation, long after, int most) {
    List<CreditFact> found =
        changed(
            NumberedTable.ORDER_VALUE,
            "order_id, occurred_at, source, currency, decimals, refund, amount, margin,"
                + " if(removed, 'REMOVED', outcome) outcome",
            BusinessFactStore::credit,
            generation,
            after,
            most);
    Map<UUID, List<Part>> parts =
        parts(generation.workspaceId(), found.stream().map(CreditFact::id).toList());
    return found.stream().map(it -> split(it, parts.getOrDefault(it.id(), List.of()))).toList();
  }

  private static CreditFact credit(Row row) throws SQLException {
    return new CreditFact(
        row.uuid("order_id"),
        row.number("change_number"),
        row.instant("occurred_at"),
        row.text("source"),
        row.text("currency"),
        row.integer("decimals"),
        row.flag("refund"),
        row.text("outcome").toLowerCase(Locale.ROOT),
        row.number("amount"),
        row.numberOrNull("margin"),
        List.of());
  }

  private static CreditFact split(CreditFact whole, List<Part> parts) {
    return new CreditFact(
        whole.id(),
        whole.change(),
        whole.occurredAt(),
        whole.source(),
        whole.currency(),
        whole.decimals(),
        whole.refund(),
        whole.outcome(),
        whole.amount(),
        whole.margin(),
        parts);
  }

  private Map<UUID, List<Part>> parts(UUID workspaceId, List<UUID> orders) {
    Map<UUID, List<Part>> parts = new HashMap<>();
    if (orders.isEmpty()) {
      return parts;
    }
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(orders);
    sql.each(
        """
        select order_id, conversation_id, channel, connection_id, agent_id, touched_at, influenced,
            by_last_touch, by_linear, by_position
        from credit force index (credit_of_order)
        where workspace_id = ? and order_id in %s
        """
            .formatted(Sql.in(orders.size())),
        row ->
            new Placed(
                row.uuid("order_id"),
                new Part(
                    row.uuid("conversation_id"),
                    Channel.valueOf(row.text("channel")),
                    row.uuid("connection_id"),
                    row.uuidOrNull("agent_id"),
                    row.instant("touched_at"),
                    row.number("influenced"),
                    row.number("by_last_touch"),
                    row.number("by_linear"),
                    row.number("by_position"))),
        it -> parts.computeIfAbsent(it.orderId(), _ -> new ArrayList<>()).add(it.part()),
        parameters.toArray());
    return parts;
  }

  List<SurveyFact> surveys(Generation generation, long after, int most) {
    return changed(
        NumberedTable.SURVEY_ANSWER,
        "invitation_id, survey_id, kind, channel, connection_id, customer_id, asked_at,"
            + " answered_at, score, agent_id",
        row -> {
          Long score = row.numberOrNull("score");
          return new SurveyFact(
              row.uuid("invitation_id"),
              row.number("change_number"),
              row.uuid("survey_id"),
              row.text("kind").toLowerCase(Locale.ROOT),
              Channel.valueOf(row.text("channel")),
              row.uuid("connection_id"),
              row.uuid("customer_id"),
              row.instant("asked_at"),
              row.instantOrNull("answered_at"),
              score == null ? null : Math.toIntExact(score),
              row.uuidOrNull("agent_id"));
        },
        generation,
        after,
        most);
  }

  List<QuestionFact> questions(Generation generation, long after, int most) {
    return changed(
        NumberedTable.COMMUNITY_QUESTION,
        "question_id, channel, connection_id, asked_at, first_peer_answer_at, accepted_at,"
            + " accepted_from_peer",
        row -> {
          Long fromPeer = row.numberOrNull("accepted_from_peer");
          return new QuestionFact(
              row.uuid("question_id"),
              row.number("change_number"),
              Channel.valueOf(row.text("channel")),
              row.uuid("connection_id"),
              row.instant("asked_at"),
              row.instantOrNull("first_peer_answer_at"),
              row.instantOrNull("accepted_at"),
              fromPeer == null ? null : fromPeer != 0);
        },
        generation,
        after,
        most);
  }
}
