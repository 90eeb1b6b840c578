package io.entente.kpi.voice;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.asked.Period;
import io.entente.kpi.voice.VoiceParameters.Question;
import io.entente.kpi.voice.VoiceReport.Older;
import io.entente.kpi.voice.VoiceReport.Open;
import io.entente.kpi.voice.VoiceReport.Progress;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tables {@code handed_insight} and {@code insight_origin}, summed up. */
@Singleton
final class VoiceStore {
  /** The median is the element floor(n / 2) of the sorted lengths, which count from 0. */
  static final String PROGRESS =
      """
      select member, count(*) handed, sum(state <> 'OPEN') decided, sum(state = 'ACCEPTED') accepted,
          sum(state = 'REFUSED') refused, sum(state = 'SHIPPED') shipped,
          sum(told > 0 and told >= messages) told, sum(told > 0 and told < messages) told_in_part,
          max(if(seconds >= 0 and place = floor(lengths / 2) + 1, seconds, null)) median,
          coalesce(sum(seconds < 0), 0) negative
      from (
        select member, state, messages, told, seconds,
            sum(seconds >= 0) over (partition by member) lengths,
            row_number() over (
              partition by member, coalesce(seconds, -1) < 0 order by seconds) place
        from (
          select %s member, i.state, %s, timestampdiff(second, i.handed_at, i.decided_at) seconds
          from handed_insight i force index (handed_insight_by_time)%s
          where i.workspace_id = ? and i.handed_at >= ? and i.handed_at < ?%s%s
        ) handed
      ) placed
      group by member
      order by handed desc, member
      """;

  private static final String ORIGINS =
      """

          straight_join insight_origin o force index (primary)
            on o.workspace_id = i.workspace_id and o.insight_id = i.insight_id\
      """;

  /** Of several reasons in a channel, or several channels of a reason, an insight is one. */
  private static final String ONCE_A_MEMBER =
      " group by i.insight_id, member, i.state, i.handed_at, i.decided_at";

  static final String OPEN =
      """
      select count(*) undecided, min(i.handed_at) oldest%s
      from handed_insight i force index (handed_insight_open)
      where i.workspace_id = ? and i.decided_at is null and i.handed_at < ?%s
      """;

  static final List<Integer> AGES = List.of(1, 7, 30, 90);

  private final Sql sql;

  /**
   * What a member comes to.
   *
   * @param member as it is stored; of months their place
   */
  record Sum(String member, Progress progress) {}

  VoiceStore(Sql sql) {
    this.sql = sql;
  }

  Progress total(UUID workspaceId, Question question) {
    Narrowing narrowing = question.filters().narrowing();
    Period period = question.period();
    return sql
        .list(
            progress("''", false, narrowing),
            VoiceStore::sum,
            narrowing.parametersAfter(workspaceId, period.from(), period.to()))
        .stream()
        .map(Sum::progress)
        .findFirst()
        .orElse(Progress.NONE);
  }

  List<Sum> members(UUID workspaceId, Question question) {
    Narrowing narrowing = question.filters().narrowing();
    boolean ofOrigin = question.by().isOfOrigin();
    if (ofOrigin) {
      narrowing.by("(true", question.filters().origins("o"), ")");
    }
    Period period = question.period();
    List<Object> first = new ArrayList<>(boundaries(question));
    first.addAll(List.of(workspaceId, period.from(), period.to()));
    return sql.list(
        progress(member(question), ofOrigin, narrowing),
        VoiceStore::sum,
        narrowing.parametersAfter(first.toArray()));
  }

  static String progress(String member, boolean ofOrigin, Narrowing narrowing) {
    return PROGRESS.formatted(
        member,
        ofOrigin ? "sum(o.messages) messages, sum(o.told) told" : "i.messages, i.told",
        ofOrigin ? ORIGINS : "",
        narrowing.text(),
        ofOrigin ? ONCE_A_MEMBER : "");
  }

  static String member(Question question) {
    return switch (question.by()) {
      case DEPARTMENT -> "i.department";
      case CHANNEL -> "o.channel";
      case REASON -> "o.reason_id";
      case MONTH ->
          question.months().size() < 2
              ? "0"
              : "interval(timestampdiff(second, '1970-01-01', i.handed_at)"
                  + ", ?".repeat(question.months().size() - 1)
                  + ")";
    };
  }

  /** Whole seconds at which the months after the first begin. */
  private static List<Object> boundaries(Question question) {
    return question.months().stream()
        .skip(1)
        .<Object>map(month -> question.period().start(month).getEpochSecond())
        .toList();
  }

  private static Sum sum(Row row) throws SQLException {
    long handed = row.number("handed");
    long decided = row.number("decided");
    long shipped = row.number("shipped");
    long told = row.number("told");
    return new Sum(
        row.text("member"),
        new Progress(
            handed,
            decided,
            row.number("accepted"),
            row.number("refused"),
            shipped,
            told,
            row.number("told_in_part"),
            (double) decided / handed,
            (double) shipped / handed,
            (double) told / handed,
            row.numberOrNull("median"),
            row.number("negative")));
  }

  Open open(UUID workspaceId, Question question, Instant now) {
    Narrowing narrowing = question.filters().narrowing();
    List<Object> first = new ArrayList<>();
    StringBuilder ages = new StringBuilder();
    for (int days : AGES) {
      ages.append(", coalesce(sum(i.handed_at < ?), 0) older").append(days);
      first.add(now.minus(Duration.ofDays(days)));
    }
    first.addAll(List.of(workspaceId, question.period().to()));
    return sql.first(
            OPEN.formatted(ages, narrowing.text()),
            VoiceStore::open,
            narrowing.parametersAfter(first.toArray()))
        .orElseThrow();
  }

  private static Open open(Row row) throws SQLException {
    List<Older> older = new ArrayList<>();
    for (int days : AGES) {
      older.add(new Older(days, row.number("older" + days)));
    }
    return new Open(row.number("undecided"), row.instantOrNull("oldest"), older);
  }
}
