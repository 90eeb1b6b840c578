package io.entente.outward.sending;

import java.net.URI;
import java.util.UUID;

/**
 * A call that is to be made.
 *
 * @param of whose secret it is: what it was sealed for
 * @param sealed the secret
 */
@SuppressWarnings("ArrayRecordComponent")
public record Webhook(URI address, UUID of, byte[] sealed, byte[] json) {}
