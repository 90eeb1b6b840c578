package io.entente.kpi.rating;

import io.entente.events.Channel;
import io.entente.kpi.rating.RatingParameters.Question;
import io.entente.kpi.sum.Condition;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code review}, counted and listed over a stretch of time. */
@Singleton
final class RatingStore {
  /** Whoever the customer is now, and what is told of the order now. */
  private static final String FROM =
      """
      from review force index (review_by_time)
      left join contact_mapping
        on contact_mapping.workspace_id = review.workspace_id
        and contact_mapping.identity_id = review.customer_id
      left join person_facts
        on person_facts.workspace_id = review.workspace_id
        and person_facts.contact_id = contact_mapping.contact_id
      left join business_order
        on business_order.workspace_id = review.workspace_id
        and business_order.order_id = review.order_id
      where review.workspace_id = ? and written_at >= ? and written_at < ? and not removed
      """;

  static final String COUNT =
      "select %s member, stars, count(*) reviews " + FROM + "%s group by member, stars";

  static final String LIST =
      """
      select review.interaction_id, written_at, review.channel, review.connection_id,
          review.customer_id, review.order_id, stars
      """
          + FROM
          + """
          %s and (written_at > ? or review.interaction_id > ?) and written_at >= ?
          order by written_at, review.interaction_id limit ?
          """;

  private final Sql sql;

  /**
   * Reviews of so many stars.
   *
   * @param member null if it is nobody
   */
  record Counted(@Nullable String member, int stars, long reviews) {}

  /** Where a list is gone on with. */
  record Place(Instant at, UUID interactionId) {
    static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
  }

  RatingStore(Sql sql) {
    this.sql = sql;
  }

  List<Counted> count(UUID workspaceId, Question question) {
    Condition condition = question.filters().condition();
    List<@Nullable Object> parameters = new ArrayList<>();
    if (question.attribute() != null) {
      parameters.add(OrderAttribute.path(question.attribute()));
    }
    parameters.addAll(within(workspaceId, question, condition));
    return sql.list(
        COUNT.formatted(question.by().column(), condition.text()),
        row -> new Counted(row.textOrNull("member"), row.integer("stars"), row.number("reviews")),
        parameters.toArray());
  }

  /** The oldest first. */
  List<RatedReview> list(UUID workspaceId, Question question, Place after, int most) {
    Condition condition = question.filters().condition();
    List<@Nullable Object> parameters = within(workspaceId, question, condition);
    parameters.addAll(List.of(after.at(), after.interactionId(), after.at(), most));
    return sql.list(LIST.formatted(condition.text()), RatingStore::review, parameters.toArray());
  }

  private static List<@Nullable Object> within(
      UUID workspaceId, Question question, Condition condition) {
    return new ArrayList<>(
        Arrays.asList(
            condition.parametersAfter(
                workspaceId, question.period().from(), question.period().to())));
  }

  private static RatedReview review(Row row) throws SQLException {
    return new RatedReview(
        row.uuid("interaction_id"),
        row.instant("written_at"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        row.uuid("customer_id"),
        row.uuidOrNull("order_id"),
        row.integer("stars"));
  }
}
