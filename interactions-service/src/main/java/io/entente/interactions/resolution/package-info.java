/** The end of the work on a conversation, and its being taken up again. */
@NullMarked
package io.entente.interactions.resolution;

import org.jspecify.annotations.NullMarked;
