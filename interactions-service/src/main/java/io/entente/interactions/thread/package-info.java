/** Which message answers which, and whose conversation that makes it part of. */
@NullMarked
package io.entente.interactions.thread;

import org.jspecify.annotations.NullMarked;
