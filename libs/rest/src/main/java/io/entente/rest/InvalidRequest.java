package io.entente.rest;

import java.util.List;

/** 422: the request can be read, but what it says is not allowed. */
public final class InvalidRequest extends Refusal {
  public InvalidRequest(List<Violation> violations) {
    super(
        ProblemKind.INVALID_REQUEST,
        ProblemKind.INVALID_REQUEST.code(),
        Violation.join(violations),
        violations,
        null);
  }

  public InvalidRequest(String pointer, String detail) {
    this(List.of(new Violation(pointer, detail)));
  }
}
