package io.entente.rest;

/** 412: the caller looked at an older version. */
public final class PreconditionFailed extends Refusal {
  public PreconditionFailed() {
    super(ProblemKind.PRECONDITION_FAILED, "The version of If-Match is not the present one.");
  }
}
