package io.entente.rest;

import java.util.List;

/** 400: the request can't be read at all. */
public final class BadRequest extends Refusal {
  public BadRequest(String detail) {
    super(ProblemKind.BAD_REQUEST, detail);
  }

  public BadRequest(String pointer, String detail) {
    super(
        ProblemKind.BAD_REQUEST,
        ProblemKind.BAD_REQUEST.code(),
        detail,
        List.of(new Violation(pointer, detail)),
        null);
  }
}
