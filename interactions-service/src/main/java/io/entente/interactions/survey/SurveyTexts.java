package io.entente.interactions.survey;

import io.entente.events.SurveyKind;
import io.micronaut.serde.annotation.Serdeable;

/** What a survey says in each language. */
@Serdeable
record SurveyTexts(Wording en, Wording fr) {
  private static final String THANKS_EN = "Thank you: we read every answer.";
  private static final String THANKS_FR = "Merci : nous lisons toutes les réponses.";

  Wording in(Language language) {
    return switch (language) {
      case EN -> en;
      case FR -> fr;
    };
  }

  /** What is asked where nothing else is said. */
  static SurveyTexts of(SurveyKind kind) {
    return switch (kind) {
      case CSAT ->
          of("How satisfied are you with our help?", "Êtes-vous satisfait de notre aide ?");
      case NPS ->
          of(
              "How likely are you to recommend us to a friend or colleague?",
              "Avec quelle probabilité nous recommanderiez-vous à un proche ou à un collègue ?");
      case CES ->
          of(
              "How far do you agree: it was easy to have my request handled?",
              "Êtes-vous d’accord : il a été facile de faire traiter ma demande ?");
    };
  }

  private static SurveyTexts of(String en, String fr) {
    return new SurveyTexts(new Wording(en, THANKS_EN), new Wording(fr, THANKS_FR));
  }
}
