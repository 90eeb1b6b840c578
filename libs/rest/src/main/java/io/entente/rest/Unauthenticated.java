package io.entente.rest;

/** 401: who calls is not known, or no longer. */
public final class Unauthenticated extends Refusal {
  public Unauthenticated(String detail) {
    super(ProblemKind.UNAUTHENTICATED, detail);
  }
}
