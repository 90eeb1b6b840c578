/** The same request twice has the effect of one. */
@NullMarked
package io.entente.service.idempotency;

import org.jspecify.annotations.NullMarked;
