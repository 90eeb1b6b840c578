package io.entente.contacts.order;

import java.util.UUID;

/**
 * What decides whether an order that is told changes anything.
 *
 * @param version as the source counts
 * @param content digest of what was told under that version
 * @param revision grows with each change here; 0 for one that is not stored yet
 */
record KnownOrder(UUID id, long version, String content, long revision) {}
