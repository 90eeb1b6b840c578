/** Exactly one effect of each change: outbox, relay, consumer, dead letters. */
@NullMarked
package io.entente.messaging;

import org.jspecify.annotations.NullMarked;
