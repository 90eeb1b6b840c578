package io.entente.rest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Thrown anywhere below a controller; never logged as an error. */
public abstract sealed class Refusal extends RuntimeException
    permits BadRequest,
        Conflict,
        Forbidden,
        InvalidRequest,
        NotFound,
        PreconditionFailed,
        PreconditionRequired,
        TooManyRequests,
        Unauthenticated,
        Unavailable {
  private final ProblemKind kind;
  private final String code;
  private final transient List<Violation> violations;
  private final transient @Nullable Duration retryAfter;

  Refusal(ProblemKind kind, String detail) {
    this(kind, kind.code(), detail, List.of(), null);
  }

  Refusal(
      ProblemKind kind,
      String code,
      String detail,
      List<Violation> violations,
      @Nullable Duration retryAfter) {
    // A refusal is an answer, not a fault: its stack is never looked at.
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  public ProblemKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Violation> violations() {
    return violations;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The problem without the request's place and id: for one item of a bulk. */
  public Problem toProblem(Locale locale) {
    return new Problem(
        kind.type(), kind.title(locale), kind.status(), detail(), null, code, violations, null);
  }
}
