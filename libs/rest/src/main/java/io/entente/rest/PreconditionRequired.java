package io.entente.rest;

/** 428: the change must say which version it is made to. */
public final class PreconditionRequired extends Refusal {
  public PreconditionRequired() {
    super(ProblemKind.PRECONDITION_REQUIRED, "Say by If-Match which version this changes.");
  }
}
