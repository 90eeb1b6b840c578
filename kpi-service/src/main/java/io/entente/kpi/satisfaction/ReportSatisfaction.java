package io.entente.kpi.satisfaction;

import io.entente.events.Channel;
import io.entente.events.SurveyKind;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.satisfaction.AnswerStore.Asked;
import io.entente.kpi.satisfaction.AnswerStore.Scored;
import io.entente.kpi.satisfaction.SatisfactionParameters.Question;
import io.entente.kpi.satisfaction.SatisfactionReport.Item;
import io.entente.kpi.satisfaction.SatisfactionReport.Metric;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what customers said when they were asked, from one view of the data. */
@Singleton
final class ReportSatisfaction {
  /** The empty text is nobody: it sorts before all ids. */
  private static final String NOBODY = "";

  private final Snapshots snapshots;
  private final AnswerStore answers;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  private record Read(SurveyKind kind, List<Scored> scored, List<Asked> asked) {}

  ReportSatisfaction(
      Snapshots snapshots,
      AnswerStore answers,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.answers = answers;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  SatisfactionReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    List<Read> read = snapshots.read(() -> read(workspaceId, question));
    return new SatisfactionReport(
        asOf,
        consumers.lag(SurveyHandler.GROUP),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        question.filters(),
        question.by().name().toLowerCase(Locale.ROOT),
        read.stream().map(it -> metric(it, question, language)).toList());
  }

  private List<Read> read(UUID workspaceId, Question question) {
    List<Read> read = new ArrayList<>();
    for (SurveyKind kind : SurveyKind.values()) {
      read.add(
          new Read(
              kind,
              answers.answers(workspaceId, kind, question),
              question.isAboutAgents() ? List.of() : answers.asked(workspaceId, kind, question)));
    }
    return read;
  }

  private Metric metric(Read read, Question question, Locale language) {
    Scores total = new Scores(read.kind());
    Map<String, Scores> members = new TreeMap<>();
    for (Scored scored : read.scored()) {
      total.add(scored.score(), scored.answers());
      member(members, read.kind(), scored.member()).add(scored.score(), scored.answers());
    }
    for (Asked asked : read.asked()) {
      total.addAsked(asked.asked(), asked.answered());
      member(members, read.kind(), asked.member()).addAsked(asked.asked(), asked.answered());
    }
    boolean withAsked = !question.isAboutAgents();
    List<Item> items = new ArrayList<>();
    members.forEach((member, scores) ->
        items.add(new Item(shown(member, question.by()), scores.rated(withAsked))));
    return new Metric(
        definitions.meaning(read.kind().json(), language), total.rated(withAsked), items);
  }

  private static Scores member(
      Map<String, Scores> members, SurveyKind kind, @Nullable String member) {
    return members.computeIfAbsent(
        Objects.requireNonNullElse(member, NOBODY), _ -> new Scores(kind));
  }

  private static @Nullable String shown(String member, SatisfactionDimension by) {
    if (member.equals(NOBODY)) {
      return null;
    }
    return by == SatisfactionDimension.CHANNEL ? Channel.valueOf(member).json() : member;
  }
}
