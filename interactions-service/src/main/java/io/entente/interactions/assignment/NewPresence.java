package io.entente.interactions.assignment;

import io.entente.interactions.availability.Presence;
import io.micronaut.serde.annotation.Serdeable;

/** What an agent says of being there. */
@Serdeable
record NewPresence(Presence presence) {}
