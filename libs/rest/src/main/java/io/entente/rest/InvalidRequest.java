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

  /**
   * The same, of what stands in something larger.
   *
   * @param place pointer to where it stands
   */
  public InvalidRequest at(String place) {
    return new InvalidRequest(
        violations().stream()
            .map(it -> {
              String between = it.pointer().startsWith("/") ? "" : "/";
              return new Violation(place + between + it.pointer(), it.detail());
            })
            .toList());
  }
}
