package io.entente.demo;

import java.time.Instant;

/** That who asked called an answer the right one. */
public record Acceptance(String externalId, Instant at) {}
