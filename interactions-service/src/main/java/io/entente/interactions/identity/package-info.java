/** How those who write are shown, and which contacts they are. */
@NullMarked
package io.entente.interactions.identity;

import org.jspecify.annotations.NullMarked;
