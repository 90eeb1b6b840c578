/** What must hold of a conversation, and of what happened in it, for something to be done. */
@NullMarked
package io.entente.interactions.condition;

import org.jspecify.annotations.NullMarked;
