/** HTML of strangers: what of it may be shown, and what it says. */
@NullMarked
package io.entente.interactions.markup;

import org.jspecify.annotations.NullMarked;
