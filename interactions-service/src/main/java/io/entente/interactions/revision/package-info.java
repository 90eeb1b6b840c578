/** What became of messages on their networks, and what they said before. */
@NullMarked
package io.entente.interactions.revision;

import org.jspecify.annotations.NullMarked;
