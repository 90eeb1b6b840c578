package io.entente.rest;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body ({@code /author/handle}); for a parameter of the
 *     address its name after a question mark ({@code ?limit})
 */
@Serdeable
public record Violation(String pointer, String detail) {}
