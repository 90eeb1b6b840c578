/** Signing in: passwords, refresh tokens and the browser's sessions. */
@NullMarked
package io.entente.gateway.session;

import org.jspecify.annotations.NullMarked;
