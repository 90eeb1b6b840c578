package io.entente.contacts.proof;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is who presented a link.
 *
 * @param contactId the contact as which both are shown
 * @param mergeId the merge that was made; null if they were one already
 */
@Serdeable
record LinkedPerson(UUID contactId, @Schema(nullable = true) @Nullable UUID mergeId) {}
