package io.entente.contacts.proof;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * A link, and the account that came with it.
 *
 * @param token as it was issued
 * @param identityId whose holder presented it
 */
@Serdeable
record PresentedLink(
    @Schema(description = "As it was issued") String token,
    @Schema(description = "The identity of whoever presented it") UUID identityId) {}
