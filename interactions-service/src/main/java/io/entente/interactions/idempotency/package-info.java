/** The same request twice has the effect of one. */
@NullMarked
package io.entente.interactions.idempotency;

import org.jspecify.annotations.NullMarked;
