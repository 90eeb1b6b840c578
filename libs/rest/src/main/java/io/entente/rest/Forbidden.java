package io.entente.rest;

/** 403: the caller may not do that. */
public final class Forbidden extends Refusal {
  public Forbidden(String detail) {
    super(ProblemKind.FORBIDDEN, detail);
  }
}
