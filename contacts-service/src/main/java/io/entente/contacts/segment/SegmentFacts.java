package io.entente.contacts.segment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What conditions look at of a contact; texts in the form of search keys.
 *
 * @param domains of e-mail addresses
 * @param points kinds of which there is one
 * @param systems that have a customer number
 * @param channels of identities
 */
record SegmentFacts(
    UUID contactId,
    String name,
    Instant createdAt,
    Instant lastActivityAt,
    Set<String> domains,
    Set<String> points,
    Set<String> systems,
    Set<String> channels) {}
