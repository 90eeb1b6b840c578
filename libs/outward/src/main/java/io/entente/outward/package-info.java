/**
 * What leaves the suite: calls of addresses that members have named, mails, and signed webhooks.
 *
 * <p>A service that says {@code entente.sendings: true} has a queue of its own for them, {@link
 * io.entente.outward.sending.Sendings}, whose table comes with the library ({@code
 * classpath:db/outward}, versions below 1) and is added to the service's migrations.
 */
@NullMarked
package io.entente.outward;

import org.jspecify.annotations.NullMarked;
