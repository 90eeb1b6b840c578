package io.entente.interactions.survey;

import io.entente.events.SurveyKind;

/** What the page says in one language besides the survey's own words. */
record PageWords(
    String problem,
    String chooseScore,
    String commentTooLong,
    String comment,
    String commentHint,
    String keptComment,
    String forgetComment,
    String send,
    String thanks,
    String change,
    String changeHint,
    String unchangeable,
    String expired,
    String expiredHint,
    String unknown,
    String unknownHint,
    String languages) {

  private static final PageWords EN =
      new PageWords(
          "There is a problem",
          "Choose one of the answers",
          "Write 2,000 characters at most",
          "Do you want to add something? (optional)",
          "Please give no passwords or card numbers.",
          "What you wrote before stays, unless you write something new.",
          "Delete what I wrote before",
          "Send",
          "Thank you",
          "Change your answer",
          "You can change it for 24 hours.",
          "Your answer can no longer be changed.",
          "This link has expired",
          "It can no longer be answered. Thank you all the same.",
          "We don’t know this link",
          "It may be incomplete: open it again from the message in which you received it.",
          "Language");

  private static final PageWords FR =
      new PageWords(
          "Il y a un problème",
          "Choisissez l’une des réponses",
          "Écrivez 2 000 caractères au plus",
          "Souhaitez-vous ajouter quelque chose ? (facultatif)",
          "N’indiquez ni mot de passe ni numéro de carte.",
          "Ce que vous avez déjà écrit est conservé, sauf si vous écrivez autre chose.",
          "Supprimer ce que j’ai déjà écrit",
          "Envoyer",
          "Merci",
          "Modifier votre réponse",
          "Vous pouvez la modifier pendant 24 heures.",
          "Votre réponse ne peut plus être modifiée.",
          "Ce lien a expiré",
          "Il n’est plus possible d’y répondre. Merci tout de même.",
          "Nous ne connaissons pas ce lien",
          "Il est peut-être incomplet : ouvrez-le de nouveau depuis le message où vous l’avez reçu.",
          "Langue");

  static PageWords in(Language language) {
    return switch (language) {
      case EN -> EN;
      case FR -> FR;
    };
  }

  /** What a score says; empty where the number between two others says it. */
  static String meaning(SurveyKind kind, int score, Language language) {
    boolean isFrench = language == Language.FR;
    return switch (kind) {
      case CSAT -> satisfaction(score, isFrench);
      case NPS ->
          switch (score) {
            case 0 -> isFrench ? "Pas du tout probable" : "Not at all likely";
            case 10 -> isFrench ? "Très probable" : "Very likely";
            default -> "";
          };
      case CES ->
          switch (score) {
            case 1 -> isFrench ? "Pas du tout d’accord" : "Strongly disagree";
            case 7 -> isFrench ? "Tout à fait d’accord" : "Strongly agree";
            default -> "";
          };
    };
  }

  private static String satisfaction(int score, boolean isFrench) {
    return switch (score) {
      case 1 -> isFrench ? "Très insatisfait" : "Very dissatisfied";
      case 2 -> isFrench ? "Insatisfait" : "Dissatisfied";
      case 3 -> isFrench ? "Ni l’un ni l’autre" : "Neither";
      case 4 -> isFrench ? "Satisfait" : "Satisfied";
      default -> isFrench ? "Très satisfait" : "Very satisfied";
    };
  }
}
