package io.entente.messaging;

import java.util.UUID;

/**
 * The right to relay, for some seconds.
 *
 * @param source the database whose outbox is relayed
 * @param epoch grows each time the lease is taken; older holders are told apart by it
 */
record Lease(String name, UUID source, long epoch) {}
