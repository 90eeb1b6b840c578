/** What texts of callers have to be. */
@NullMarked
package io.entente.interactions.input;

import org.jspecify.annotations.NullMarked;
