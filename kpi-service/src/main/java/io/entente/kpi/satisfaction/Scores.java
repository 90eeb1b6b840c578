package io.entente.kpi.satisfaction;

import io.entente.events.SurveyKind;
import io.entente.kpi.satisfaction.SatisfactionReport.Rated;
import io.entente.kpi.satisfaction.SatisfactionReport.ScoreCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many gave each score that a kind of survey has. */
final class Scores {
  private final SurveyKind kind;
  private final long[] counts;
  private long sent;
  private long answered;

  Scores(SurveyKind kind) {
    this.kind = kind;
    this.counts = new long[kind.highest() + 1];
  }

  void add(int score, long answers) {
    counts[score] += answers;
  }

  void addAsked(long asked, long answeredOfThem) {
    sent += asked;
    answered += answeredOfThem;
  }

  private long between(int lowest, int highest) {
    long sum = 0;
    for (int score = lowest; score <= highest; score++) {
      sum += counts[score];
    }
    return sum;
  }

  /** What the answers come to; null if there are none. */
  @Nullable Double result() {
    long answers = between(0, kind.highest());
    if (answers == 0) {
      return null;
    }
    long sum =
        switch (kind) {
          case CSAT -> between(4, 5);
          case NPS -> between(9, 10) - between(0, 6);
          case CES -> weighed();
        };
    return (double) sum / answers;
  }

  private long weighed() {
    long sum = 0;
    for (int score = 0; score < counts.length; score++) {
      sum += score * counts[score];
    }
    return sum;
  }

  /**
   * @param withAsked whether it is known who was asked
   */
  Rated rated(boolean withAsked) {
    List<ScoreCount> scores = new ArrayList<>();
    for (int score = kind.lowest(); score <= kind.highest(); score++) {
      scores.add(new ScoreCount(score, counts[score]));
    }
    return new Rated(
        between(0, kind.highest()),
        result(),
        scores,
        withAsked ? sent : null,
        withAsked ? answered : null,
        withAsked && sent > 0 ? (double) answered / sent : null);
  }
}
