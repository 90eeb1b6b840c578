/** Brings replies to their networks, and finds out what became of them. */
@NullMarked
package io.entente.interactions.delivery;

import org.jspecify.annotations.NullMarked;
