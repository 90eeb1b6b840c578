package io.entente.interactions.tag;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A word by which conversations are found again.
 *
 * @param colour as #rrggbb
 * @param retired whether it can't be set any more
 */
@Serdeable
record Tag(UUID id, String name, String colour, boolean retired) {}
