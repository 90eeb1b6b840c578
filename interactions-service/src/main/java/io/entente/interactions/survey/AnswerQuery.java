package io.entente.interactions.survey;

import io.entente.events.SurveyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which answers, the newest first.
 *
 * @param from answered then or later
 * @param to answered before
 * @param kind null for all
 * @param minScore null for any
 * @param maxScore null for any
 * @param after null for the first page
 */
record AnswerQuery(
    UUID workspaceId,
    Instant from,
    Instant to,
    @Nullable SurveyKind kind,
    @Nullable Integer minScore,
    @Nullable Integer maxScore,
    @Nullable Place after,
    int limit) {

  /** The last row of a page. */
  record Place(Instant answeredAt, UUID invitationId) {}

  /**
   * Answers that follow each other in an index.
   *
   * @param kind null for all
   * @param score null for all
   */
  record Stretch(@Nullable SurveyKind kind, @Nullable Integer score) {
    String index() {
      if (score != null) {
        return "survey_answer_score";
      }
      return kind == null ? "survey_answer_newest" : "survey_answer_kind";
    }
  }

  AnswerQuery after(Place place) {
    return new AnswerQuery(workspaceId, from, to, kind, minScore, maxScore, place, limit);
  }

  /** What is asked for, whatever the page. */
  String filters() {
    return workspaceId + "/" + from + "/" + to + "/" + kind + "/" + minScore + "/" + maxScore;
  }

  /** What they are put together from; none if no score is asked for. */
  List<Stretch> stretches() {
    if (minScore == null && maxScore == null) {
      return List.of(new Stretch(kind, null));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (SurveyKind of : kind == null ? List.of(SurveyKind.values()) : List.of(kind)) {
      int least = minScore == null ? of.lowest() : Math.max(of.lowest(), minScore);
      int most = maxScore == null ? of.highest() : Math.min(of.highest(), maxScore);
      for (int score = least; score <= most; score++) {
        stretches.add(new Stretch(of, score));
      }
    }
    return stretches;
  }
}
