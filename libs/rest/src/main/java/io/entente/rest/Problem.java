package io.entente.rest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error answer (RFC 9457).
 *
 * @param type a URN that names the kind of problem
 * @param title the kind in words, in the language that the caller asked for
 * @param detail what happened this time, in English; may change, never to be parsed
 * @param instance path of the request; null in the problem of one item of a bulk
 * @param code what programs compare
 * @param traceId the request's id, which the log carries too; null in the problem of an item
 */
@Serdeable
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    String code,
    List<Violation> errors,
    @Nullable String traceId) {

  public Problem {
    errors = List.copyOf(errors);
  }
}
