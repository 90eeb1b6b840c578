package io.entente.interactions.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What became of one message: it is in the log under that id. */
@Serdeable
record Taken(UUID id) {}
