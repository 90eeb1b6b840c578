/** Texts that agents write once and use often, with places that each conversation fills. */
@NullMarked
package io.entente.interactions.macro;

import org.jspecify.annotations.NullMarked;
