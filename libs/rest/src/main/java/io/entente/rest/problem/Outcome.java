package io.entente.rest.problem;

import io.entente.rest.ProblemKind;
import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a failure is to the caller. */
record Outcome(
    ProblemKind kind,
    String code,
    @Nullable String detail,
    List<Violation> violations,
    @Nullable Duration retryAfter) {

  static Outcome of(Refusal refusal) {
    return new Outcome(
        refusal.kind(),
        refusal.code(),
        refusal.detail(),
        refusal.violations(),
        refusal.retryAfter().orElse(null));
  }

  static Outcome of(ProblemKind kind) {
    return of(kind, null);
  }

  static Outcome of(ProblemKind kind, @Nullable String detail) {
    return new Outcome(kind, kind.code(), detail, List.of(), null);
  }
}
