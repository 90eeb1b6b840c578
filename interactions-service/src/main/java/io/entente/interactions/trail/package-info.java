/** Who changed what of a conversation, and when. */
@NullMarked
package io.entente.interactions.trail;

import org.jspecify.annotations.NullMarked;
