package io.entente.kpi.drilldown;

import io.entente.events.Channel;
import io.entente.events.Precision;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.kpi.sum.Condition;
import io.entente.kpi.sum.RepeatStore;
import io.entente.kpi.sum.SampleConditions;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The samples behind a figure, each with its conversation. */
@Singleton
final class BehindStore {
  private final Sql sql;

  /** Where a list is gone on with. */
  record Place(Instant at, UUID cycleId, int page, int position) {}

  /** What is listed, and where it stands. */
  record Found(Place place, Behind behind) {}

  /**
   * What is asked for.
   *
   * @param stretch that counts
   * @param after what the rows follow; null for the first ones
   */
  record Asked(
      Question question, Stretch stretch, Kpi kpi, Selection selection, @Nullable Place after) {}

  BehindStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param lapsed the moment before which open promises have passed their deadline
   */
  List<Found> list(Generation generation, Asked asked, Instant lapsed, int most) {
    Condition condition = condition(generation, asked, lapsed);
    return sql.list(
        statement(asked, condition),
        row -> found(row, asked.kpi()),
        parameters(generation, condition, most));
  }

  static String statement(Asked asked, Condition condition) {
    return """
    select straight_join s.anchored_at, s.cycle_id, s.page, s.position, s.measures, s.agent_id,
        s.team_id, s.amount, s.told_to, s.%s_length length, f.conversation_id, f.customer_id,
        f.channel, f.connection_id, %s repeated
    from (select * from sample force index (primary)
          where workspace_id = ? and generation = ?%s
          order by anchored_at, cycle_id, page, position limit ?) s
    join cycle_fact f force index (primary)
      on f.workspace_id = s.workspace_id and f.generation = s.generation
      and f.cycle_id = s.cycle_id and f.page = s.page
    order by s.anchored_at, s.cycle_id, s.page, s.position
    """
        .formatted(asked.question().clock().json(), repeated(asked.kpi()), condition.text());
  }

  private static String repeated(Kpi kpi) {
    return kpi.kind() == Kpi.Kind.FOLLOWED_SHARE ? RepeatStore.repeated("s") : "false";
  }

  static @Nullable Object[] parameters(Generation generation, Condition condition, int most) {
    @Nullable Object[] given =
        condition.parametersAfter(generation.workspaceId(), generation.number());
    @Nullable Object[] all = new @Nullable Object[given.length + 1];
    System.arraycopy(given, 0, all, 0, given.length);
    all[given.length] = most;
    return all;
  }

  static Condition condition(Generation generation, Asked asked, Instant lapsed) {
    Set<Measure> measures = EnumSet.copyOf(Selection.measures(asked.kpi()));
    Family family = measures.iterator().next().family();
    Condition condition = new Condition();
    if (asked.kpi().kind() == Kpi.Kind.ATTAINMENT) {
      Measure open = Measure.open(asked.kpi().part());
      measures.add(open);
      condition
          .andIn("family", List.of(family.code(), open.family().code()))
          .and("(family = ? or anchored_at < ?)", family.code(), lapsed);
    } else {
      condition.and("family = ?", family.code());
    }
    condition.and(
        "anchored_at >= ? and anchored_at < ?", asked.stretch().from(), asked.stretch().to());
    condition.and("measures & ? <> 0", Measure.bits(measures));
    if (asked.kpi().kind() == Kpi.Kind.LENGTH) {
      select(asked.selection(), condition);
    }
    Place after = asked.after();
    if (after != null) {
      condition.and(
          """
          anchored_at >= ? and (anchored_at > ? or cycle_id > ? or (cycle_id = ?
              and (page > ? or (page = ? and position > ?))))
          """,
          after.at(),
          after.at(),
          after.cycleId(),
          after.cycleId(),
          after.page(),
          after.page(),
          after.position());
    }
    return SampleConditions.filtered(
        generation.workspaceId(), condition, asked.question().filters());
  }

  private static void select(Selection selection, Condition condition) {
    int exact = PackedSamples.code(Precision.INSTANT);
    switch (selection) {
      case COUNTED -> condition.and("told_to = ? and calendar_bucket >= 0", exact);
      case NEGATIVE -> condition.and("calendar_bucket < 0");
      case COARSE -> condition.and("told_to <> ? and calendar_bucket >= 0", exact);
    }
  }

  private static Found found(Row row, Kpi kpi) throws SQLException {
    Long toldTo = row.numberOrNull("told_to");
    Precision precision = toldTo == null ? null : PackedSamples.ofCode(toldTo.intValue());
    Long length = kpi.kind() == Kpi.Kind.LENGTH ? row.numberOrNull("length") : null;
    boolean inDays = precision == Precision.DAY;
    return new Found(
        new Place(
            row.instant("anchored_at"),
            row.uuid("cycle_id"),
            row.integer("page"),
            row.integer("position")),
        new Behind(
            row.instant("anchored_at"),
            row.uuid("conversation_id"),
            row.uuid("cycle_id"),
            row.uuid("customer_id"),
            Channel.valueOf(row.text("channel")),
            row.uuid("connection_id"),
            row.uuidOrNull("agent_id"),
            row.uuidOrNull("team_id"),
            row.number("amount"),
            inDays ? null : length,
            inDays ? length : null,
            length == null ? null : precision,
            Measure.ofBits(row.number("measures")).contains(kpi.part()) && !row.flag("repeated")));
  }
}
