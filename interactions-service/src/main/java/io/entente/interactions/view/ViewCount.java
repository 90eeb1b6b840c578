package io.entente.interactions.view;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * How many conversations a view shows.
 *
 * @param id of the view
 * @param exact whether there are just so many; else there are so many at least
 */
@Serdeable
record ViewCount(UUID id, int count, boolean exact) {}
