/** Customers who are blocked: what they write is kept, and is spam. */
@NullMarked
package io.entente.interactions.block;

import org.jspecify.annotations.NullMarked;
