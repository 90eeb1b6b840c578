package io.entente.rest;

import java.util.Locale;

/** The kinds of problem there are: status, code and title in both languages. */
public enum ProblemKind {
  BAD_REQUEST(400, "The request is malformed", "La requête est mal formée"),
  UNAUTHENTICATED(401, "Sign-in is required", "Connexion requise"),
  FORBIDDEN(403, "This is not allowed", "Action non autorisée"),
  NOT_FOUND(404, "Not found", "Introuvable"),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "Méthode non autorisée"),
  NOT_ACCEPTABLE(406, "No representation is acceptable", "Aucune représentation acceptable"),
  REQUEST_TIMEOUT(408, "The request took too long", "La requête a trop duré"),
  CONFLICT(409, "Conflict with the present state", "Conflit avec l'état actuel"),
  GONE(410, "No longer there", "N'existe plus"),
  LENGTH_REQUIRED(411, "A length is required", "Une longueur est requise"),
  PRECONDITION_FAILED(412, "It has changed in the meantime", "L'élément a été modifié entre-temps"),
  CONTENT_TOO_LARGE(413, "The body is too large", "Le corps de la requête est trop volumineux"),
  URI_TOO_LONG(414, "The address is too long", "L'adresse est trop longue"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported content type", "Type de contenu non pris en charge"),
  RANGE_NOT_SATISFIABLE(416, "No such part is there", "Cette partie n'existe pas"),
  INVALID_REQUEST(422, "The request is invalid", "La requête est invalide"),
  PRECONDITION_REQUIRED(428, "A precondition is required", "Une précondition est requise"),
  TOO_MANY_REQUESTS(429, "Too many requests", "Trop de requêtes"),
  HEADERS_TOO_LARGE(431, "The headers are too large", "Les en-têtes sont trop volumineux"),
  INTERNAL_ERROR(500, "Something went wrong here", "Une erreur est survenue de notre côté"),
  NOT_IMPLEMENTED(501, "Unknown method", "Méthode inconnue"),
  BAD_GATEWAY(502, "A service behind answered wrongly", "Réponse incorrecte d'un service interne"),
  UNAVAILABLE(503, "Unavailable for the moment", "Momentanément indisponible"),
  GATEWAY_TIMEOUT(504, "A service behind took too long", "Un service interne a trop tardé");

  private final int status;
  private final String english;
  private final String french;

  ProblemKind(int status, String english, String french) {
    this.status = status;
    this.english = english;
    this.french = french;
  }

  public int status() {
    return status;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String type() {
    return "urn:entente:problem:" + code().replace('_', '-');
  }

  public String title(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }

  /** The kind of that status; of an unlisted one, the generic kind of its class. */
  public static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
  }
}
