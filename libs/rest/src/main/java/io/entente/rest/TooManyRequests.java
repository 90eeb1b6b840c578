package io.entente.rest;

import java.time.Duration;
import java.util.List;

/** 429: a limit is reached; the answer says when to come back. */
public final class TooManyRequests extends Refusal {
  public TooManyRequests(String detail, Duration retryAfter) {
    super(
        ProblemKind.TOO_MANY_REQUESTS,
        ProblemKind.TOO_MANY_REQUESTS.code(),
        detail,
        List.of(),
        retryAfter);
  }
}
