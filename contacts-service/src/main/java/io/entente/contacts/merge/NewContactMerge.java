package io.entente.contacts.merge;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contact is to be shown as another from now on.
 *
 * @param absorb its id
 * @param absorbVersion the version of it that is meant; null for any
 */
@Serdeable
record NewContactMerge(
    @Schema(description = "The contact that is to be shown as this one") UUID absorb,
    @Schema(description = "The version of it that is meant", nullable = true)
        @Nullable Integer absorbVersion) {}
