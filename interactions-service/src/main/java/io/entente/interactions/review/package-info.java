/** Reviews with stars, and what is told of them. */
@NullMarked
package io.entente.interactions.review;

import org.jspecify.annotations.NullMarked;
