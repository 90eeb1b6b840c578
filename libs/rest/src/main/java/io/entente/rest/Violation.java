package io.entente.rest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body ({@code /author/handle}); for a parameter of the
 *     address its name after a question mark ({@code ?limit})
 */
@Serdeable
public record Violation(String pointer, String detail) {

  static String join(List<Violation> violations) {
    return violations.stream()
        .map(it -> (it.pointer() + " " + it.detail()).strip())
        .collect(Collectors.joining("; "));
  }
}
