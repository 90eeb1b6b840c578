/** Conversations as they are listed and read. */
@NullMarked
package io.entente.interactions.conversation;

import org.jspecify.annotations.NullMarked;
