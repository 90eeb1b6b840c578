package io.entente.kpi.sum;

import io.entente.events.Channel;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.PackedSamples;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums over the table {@code sample}. */
@Singleton
final class SampleSumStore {
  private static final String GROUP = " group by slot, member, measures, told_to, bucket";
  private static final int LETTERS = 36;
  private static final String NONE = "'" + Dimension.NOBODY + "'";

  private final Sql sql;

  /**
   * Samples of the same measures and the same bucket.
   *
   * @param toldTo code of the precision; null for what has no length
   */
  private record Group(
      Place place,
      long measures,
      @Nullable Long toldTo,
      int bucket,
      long samples,
      long amount,
      long length) {}

  SampleSumStore(Sql sql) {
    this.sql = sql;
  }

  /** Adds what the samples of these stretches come to, on one clock. */
  void add(
      Generation generation, List<Stretch> stretches, Question question, Wanted wanted, Sums sums) {
    Set<Family> families = wanted.families();
    if (stretches.isEmpty() || families.isEmpty()) {
      return;
    }
    // One range where parts follow each other: the database would weigh each by itself.
    List<Condition> ranges =
        Stretch.joined(stretches).stream().map(SampleConditions::within).toList();
    Condition condition =
        SampleConditions.filtered(
                generation.workspaceId(),
                new Condition().andIn("family", families.stream().map(Family::code).toList()),
                question.filters())
            .andAny(ranges);
    List<Object> boundaries = boundaries(wanted.slots());
    List<@Nullable Object> parameters = new ArrayList<>(boundaries);
    parameters.addAll(
        Arrays.asList(condition.parametersAfter(generation.workspaceId(), generation.number())));
    sql.each(
        """
        select %1$s slot, %2$s member, measures, told_to, %3$s_bucket bucket, count(*) samples,
            sum(amount) amount, sum(%3$s_length) length
        from sample force index (primary) where workspace_id = ? and generation = ?
        """
                .formatted(slot(boundaries.size()), column(wanted.by()), question.clock().json())
            + condition.text()
            + GROUP,
        row -> group(row, wanted.by()),
        group -> add(group, question.clock(), wanted.measures(), sums.at(group.place())),
        parameters.toArray());
  }

  /** Whole seconds at which the parts after the first begin. */
  static List<Object> boundaries(Slots slots) {
    return slots.starts().stream().skip(1).<Object>map(Instant::getEpochSecond).toList();
  }

  static String slot(int boundaries) {
    return boundaries == 0
        ? "0"
        : "interval(timestampdiff(second, '1970-01-01', anchored_at), "
            + "?, ".repeat(boundaries - 1)
            + "?)";
  }

  static String column(Dimension by) {
    return switch (by) {
      case TOTAL -> "null";
      case CHANNEL -> "channel";
      case CONNECTION -> "connection_id";
      case AGENT -> "agent_id";
      case TEAM -> "team_id";
      case REASON -> "reason_id";
      case REASON_GROUP -> "reason_group_id";
      case PRIORITY -> "priority";
      case LANGUAGE -> "language";
      case POLICY -> "policy_id";
      case HANDLER -> "concat(coalesce(agent_id, %1$s), coalesce(team_id, %1$s))".formatted(NONE);
      case SOURCE -> fact("source");
      case COMPANY -> fact("company_id");
    };
  }

  /** Of whom the customer is known to be now. */
  private static String fact(String column) {
    return """
    (select p.%s from contact_mapping m
     join person_facts p on p.workspace_id = m.workspace_id and p.contact_id = m.contact_id
     where m.workspace_id = sample.workspace_id and m.identity_id = sample.customer_id)
    """
        .formatted(column);
  }

  static UUID member(Row row, Dimension by) throws SQLException {
    return member(row, "member", by);
  }

  static UUID member(Row row, String column, Dimension by) throws SQLException {
    String text = row.textOrNull(column);
    if (text == null) {
      return Dimension.NOBODY;
    }
    return switch (by) {
      case CHANNEL -> Dimension.member(Channel.valueOf(text));
      case PRIORITY, LANGUAGE, SOURCE -> Dimension.member(text);
      case HANDLER ->
          Dimension.handler(
              UUID.fromString(text.substring(0, LETTERS)),
              UUID.fromString(text.substring(LETTERS)));
      default -> UUID.fromString(text);
    };
  }

  private static Group group(Row row, Dimension by) throws SQLException {
    return new Group(
        new Place(row.integer("slot"), member(row, by)),
        row.number("measures"),
        row.numberOrNull("told_to"),
        row.integer("bucket"),
        row.number("samples"),
        row.number("amount"),
        row.number("length"));
  }

  private static void add(Group group, KpiClock clock, Set<Measure> wanted, Figures sum) {
    for (Measure measure : Measure.ofBits(group.measures())) {
      if (!wanted.contains(measure)) {
        continue;
      }
      if (!measure.isLength()) {
        sum.addCount(measure, group.amount());
      } else if (group.toldTo() != null) {
        Distribution distribution =
            sum.distribution(measure, PackedSamples.ofCode(group.toldTo().intValue()));
        if (group.bucket() < 0) {
          distribution.addNegatives(group.samples());
        } else {
          distribution.addOnly(clock, group.bucket(), group.samples(), group.length());
        }
      }
    }
  }
}
