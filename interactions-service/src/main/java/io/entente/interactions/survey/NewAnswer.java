package io.entente.interactions.survey;

import org.jspecify.annotations.Nullable;

/**
 * What a customer answers, or corrects an answer to.
 *
 * @param comment null for none
 * @param keepsComment whether, without a comment, the one before stays
 */
record NewAnswer(int score, @Nullable String comment, boolean keepsComment) {
  @Nullable String onto(@Nullable SurveyAnswer before) {
    return comment == null && keepsComment && before != null ? before.comment() : comment;
  }
}
