package io.entente.rest;

import java.util.List;

/** 409: the present state does not allow it. */
public final class Conflict extends Refusal {
  /**
   * @param code what programs compare, such as {@code already_resolved}
   */
  public Conflict(String code, String detail) {
    super(ProblemKind.CONFLICT, code, detail, List.of(), null);
  }
}
