package io.entente.interactions.outlet;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the replies of a connection leave.
 *
 * @param account as whom it sends; null where the network knows by the secret
 * @param idempotent whether the same reply sent twice is taken once
 * @param secretEndsWith the last characters of the secret, which is never shown; null if it is too
 *     short to show any
 * @param reason why it is broken; null otherwise
 */
@Serdeable
public record Outlet(
    OutletKind kind,
    String url,
    @Nullable String account,
    boolean idempotent,
    @Nullable String secretEndsWith,
    OutletState state,
    @Nullable String reason,
    Instant changedAt) {}
