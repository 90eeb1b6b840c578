package io.entente.kpi.definition;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a number in an answer means.
 *
 * @param words in the caller's language
 */
@Serdeable
public record Meaning(String id, int version, String unit, String words, String anchor) {}
