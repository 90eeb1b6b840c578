/** Messages are taken in: checked, named, and written to the log before anyone is told so. */
@NullMarked
package io.entente.interactions.intake;

import org.jspecify.annotations.NullMarked;
