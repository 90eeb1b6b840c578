package io.entente.rest;

/** 404: there is no such thing, or none that the caller may know of. Both read alike. */
public final class NotFound extends Refusal {
  /**
   * @param what the thing with its article: {@code "conversation"}
   */
  public NotFound(String what) {
    super(ProblemKind.NOT_FOUND, "There is no such " + what + ".");
  }
}
