package io.entente.contacts.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts for a purpose now.
 *
 * @param channel null for all channels that have no standing of their own
 * @param since when the person said so
 */
@Serdeable
record ConsentStanding(
    ConsentPurpose purpose, @Nullable Channel channel, ConsentChoice choice, Instant since) {}
