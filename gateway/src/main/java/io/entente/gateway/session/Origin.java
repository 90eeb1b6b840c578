package io.entente.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to sign in comes from.
 *
 * @param network address of the caller, as far as one party has it to itself
 * @param browser id of the browser if the account has signed in there before, see {@link
 *     KnownBrowsers}
 */
record Origin(String network, @Nullable String browser) {}
