package io.entente.contacts.matching;

import io.entente.events.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity as it is compared.
 *
 * @param homeId the contact that it came to
 */
record Account(
    UUID homeId,
    Channel channel,
    String externalId,
    @Nullable String handle,
    @Nullable String name) {}
