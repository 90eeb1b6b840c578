/** Full text over messages, in an index that each replica keeps for itself. */
@NullMarked
package io.entente.interactions.search;

import org.jspecify.annotations.NullMarked;
