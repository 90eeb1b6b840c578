package io.entente.rest.token;

import io.entente.rest.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a good access token says.
 *
 * @param until from when on it is none
 * @param signIn the sign-in it descends from, null if it does not say so
 */
public record VerifiedToken(Caller caller, Instant until, @Nullable UUID signIn) {}
