/** Calls of addresses that members have named, and what is entrusted to us for them. */
@NullMarked
package io.entente.outward.call;

import org.jspecify.annotations.NullMarked;
