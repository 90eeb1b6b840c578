package io.entente.interactions.regroup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Into which conversation another is merged.
 *
 * @param into its id
 */
@Serdeable
record NewMerge(UUID into) {}
