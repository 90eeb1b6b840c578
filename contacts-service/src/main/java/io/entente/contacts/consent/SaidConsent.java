package io.entente.contacts.consent;

import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import java.time.Instant;

/** What a person said about a purpose on all channels, and when. */
public record SaidConsent(ConsentPurpose purpose, ConsentChoice choice, Instant at) {}
