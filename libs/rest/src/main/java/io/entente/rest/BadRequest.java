package io.entente.rest;

import java.util.List;

/** 400: the request can't be read at all. */
public final class BadRequest extends Refusal {
  public BadRequest(String detail) {
    super(ProblemKind.BAD_REQUEST, detail);
  }

  public BadRequest(String pointer, String detail) {
    this(List.of(new Violation(pointer, detail)), (pointer + " " + detail).strip());
  }

  private BadRequest(List<Violation> violations, String detail) {
    super(ProblemKind.BAD_REQUEST, ProblemKind.BAD_REQUEST.code(), detail, violations, null);
  }

  public static BadRequest of(List<Violation> violations) {
    return new BadRequest(violations, Violation.join(violations));
  }
}
