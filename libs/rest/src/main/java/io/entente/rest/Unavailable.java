package io.entente.rest;

import java.time.Duration;
import java.util.List;

/** 503: something that this depends on is away; the answer says when to come back. */
public final class Unavailable extends Refusal {
  public Unavailable(String detail, Duration retryAfter) {
    super(ProblemKind.UNAVAILABLE, ProblemKind.UNAVAILABLE.code(), detail, List.of(), retryAfter);
  }
}
