/** Files of messages: how they arrive, where they are kept, and how they are given out. */
@NullMarked
package io.entente.interactions.attachment;

import org.jspecify.annotations.NullMarked;
